/* Writes the cells of many workbooks, with nothing between them and the library:
 * write_books FOLDER CELLS… writes FOLDER/0.xlsx and so on, on two processors. */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>
#include <xlsxwriter.h>

enum { PROCESSES = 2, LONGEST = 4096 };

typedef struct {
    uint32_t row, column, kind;
    double number;
    char *text;
} Cell;

static void take(void *room, size_t size, FILE *file) {
    if (fread(room, 1, size, file) != size) exit(1);
}

static uint32_t taken_count(FILE *file) {
    uint32_t count;
    take(&count, sizeof count, file);
    return count;
}

static void write_cell(lxw_worksheet *sheet, const Cell *cell, lxw_format *look) {
    char formula[LONGEST * 2];
    switch (cell->kind) {
    case 0: worksheet_write_number(sheet, cell->row, cell->column, cell->number, look); break;
    case 1: worksheet_write_string(sheet, cell->row, cell->column, cell->text, look); break;
    case 2:
        snprintf(formula, sizeof formula, "=%s", cell->text);
        worksheet_write_formula_num(sheet, cell->row, cell->column, formula, look, cell->number);
        break;
    default: worksheet_write_blank(sheet, cell->row, cell->column, look);
    }
}

static void write_sheet(lxw_workbook *book, lxw_format *look, FILE *file) {
    lxw_worksheet *sheet = workbook_add_worksheet(book, NULL);
    for (uint32_t left = taken_count(file); left; left--) {
        Cell cell;
        take(&cell.row, sizeof cell.row, file);
        take(&cell.column, sizeof cell.column, file);
        take(&cell.kind, sizeof cell.kind, file);
        take(&cell.number, sizeof cell.number, file);
        uint32_t size = taken_count(file);
        cell.text = malloc(size + 1);
        take(cell.text, size + 1, file);
        write_cell(sheet, &cell, look);
        free(cell.text);
    }
}

static void write_book(const char *cells, const char *path) {
    FILE *file = fopen(cells, "rb");
    if (!file) exit(1);
    lxw_workbook *book = workbook_new(path);
    lxw_format *look = workbook_add_format(book);
    format_set_font_name(look, "宋体");
    format_set_border(look, LXW_BORDER_THIN);
    for (uint32_t sheets = taken_count(file); sheets; sheets--) write_sheet(book, look, file);
    fclose(file);
    if (workbook_close(book)) exit(1);
}

static void write_share(int share, int count, char **arguments) {
    char path[LONGEST];
    for (int book = share; book < count; book += PROCESSES) {
        snprintf(path, sizeof path, "%s/%d.xlsx", arguments[1], book);
        write_book(arguments[book + 2], path);
    }
}

int main(int count, char **arguments) {
    if (count < 3) return 2;
    for (int share = 0; share < PROCESSES; share++) {
        if (fork() == 0) {
            write_share(share, count - 2, arguments);
            return 0;
        }
    }
    int status, failed = 0;
    while (wait(&status) > 0) failed |= status;
    return failed != 0;
}
