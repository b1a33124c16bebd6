/* Writes the cells that tanpan-bench dumped, with nothing between them and the library:
 * write_cells CELLS OUT.xlsx. Prints its measurements as one line of JSON. */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <time.h>
#include <xlsxwriter.h>

typedef struct {
    char *heading;
    char **texts;
    int32_t *codes;
    double *numbers;
} Column;

static FILE *cells;

static void *taken(size_t size) {
    void *room = malloc(size);
    if (!room || fread(room, 1, size, cells) != size) exit(1);
    return room;
}

static uint32_t taken_count(void) {
    uint32_t *room = taken(sizeof *room), count = *room;
    free(room);
    return count;
}

static char *taken_text(void) {
    return taken(taken_count() + 1);
}

static Column taken_column(uint32_t rows) {
    Column column = {.heading = taken_text()};
    uint32_t texts = taken_count();
    if (!texts) {
        column.numbers = taken(rows * sizeof(double));
        return column;
    }
    column.texts = malloc(texts * sizeof(char *));
    for (uint32_t text = 0; text < texts; text++) column.texts[text] = taken_text();
    column.codes = taken(rows * sizeof(int32_t));
    return column;
}

static lxw_format *look(lxw_workbook *book) {
    lxw_format *format = workbook_add_format(book);
    format_set_font_name(format, "宋体");
    format_set_font_size(format, 10);
    format_set_font_color(format, 0x222222);
    return format;
}

static void write_cells(const char *path, Column *columns, uint32_t width, uint32_t rows) {
    lxw_workbook_options options = {.constant_memory = LXW_TRUE};
    lxw_workbook *book = workbook_new_opt(path, &options);
    lxw_format *cell = look(book), *head = look(book);
    format_set_align(cell, LXW_ALIGN_VERTICAL_TOP);
    format_set_bold(head);
    lxw_worksheet *sheet = workbook_add_worksheet(book, "明细");
    worksheet_write_string(sheet, 0, 0, "明细", head);
    for (uint32_t column = 0; column < width; column++)
        worksheet_write_string(sheet, 1, column, columns[column].heading, head);
    for (uint32_t row = 0; row < rows; row++) {
        for (uint32_t column = 0; column < width; column++) {
            Column *of = &columns[column];
            if (of->numbers)
                worksheet_write_number(sheet, row + 2, column, of->numbers[row], cell);
            else
                worksheet_write_string(sheet, row + 2, column, of->texts[of->codes[row]], cell);
        }
    }
    if (workbook_close(book)) exit(1);
}

static double now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec + time.tv_nsec * 1e-9;
}

static double peak_memory(void) {
    struct rusage usage;
    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss / 1024.0;
}

int main(int count, char **arguments) {
    if (count != 3 || !(cells = fopen(arguments[1], "rb"))) return 2;
    uint32_t width = taken_count(), rows = taken_count();
    Column *columns = malloc(width * sizeof(Column));
    for (uint32_t column = 0; column < width; column++) columns[column] = taken_column(rows);
    double before = peak_memory(), start = now();
    write_cells(arguments[2], columns, width, rows);
    printf("{\"seconds\": {\"write\": %f}, \"figures\": {\"memory before writing\": %f, \"memory\": %f}}\n",
           now() - start, before, peak_memory());
}
