/// Formulas over the sample cells on which spreadsheets agree.
enum OfficeFormulas {
  static let list: [String] = arithmetic + totals + conditional + rounded + chosen + found + words

  private static let arithmetic = [
    "-2^2", "2^3^2", "2^-1", "5%", "10+5%*2", "-5%", "1/3", "1/0", "\"3\"+4", "\"a\"+1", "1&2",
    "1.5&\"t\"", "TRUE+1", "\"a\"=\"A\"", "1<\"a\"", "数据!A7+1", "数据!A7=0",
    "数据!A7=\"\"", "数据!A7&\"x\"", "0.1+0.2=0.3", "0.1+0.2-0.3", "1E+300*1E+300", "--\"3\"",
    "100000*0.000001", "3=3.0000001", "数据!A1:A1", "SUM(数据!A1:A3 数据!A2:B2)", "1-0.9-0.1=0",
    "数据!D1&数据!A1", "123456789.123&\"\"", "0.0001&\"\"", "1E-3&\"\"", "2>1",
    "#N/A", "#DIV/0!+1", "#REF!", "SUM({1,2;3,4})", "SUMPRODUCT({1,2,3},{4,5,6})", "-数据!E1",
    "SQRT(16)", "SQRT(-1)", "POWER(2,10)", "EXP(1)", "LN(10)", "LN(0)", "LOG(8,2)", "LOG(100)",
    "LOG10(1000)", "ABS(-3.5)", "SIGN(-2)", "PI()", "MOD(7,3)", "MOD(-7,3)", "MOD(7,-3)",
    "MOD(5,0)", "MOD(5.5,2)", "PRODUCT(数据!B1:B4)", "SUMSQ(3,4)",
  ]

  private static let totals = [
    "SUM(数据!A1:A12)", "SUM(数据!E1:E12)", "SUM(数据!A:A)",
    "SUM(数据!1:2)", "AVERAGE(数据!A1:C12)", "AVERAGE(数据!D1:D12)", "COUNT(数据!A1:E12)",
    "COUNTA(数据!A1:E12)", "COUNTBLANK(数据!A1:C12)", "COUNT(1,\"2\",\"x\")", "MIN(数据!A1:C12)",
    "MAX(数据!D1:D3)", "MAX(数据!A1:C12,2E6)", "MIN(数据!E1:E12)", "SUM((数据!A1,数据!B2:B4))",
    "SUMPRODUCT(数据!A1:A12,数据!B1:B12)", "SUMPRODUCT(数据!A1:A12)",
    "SUMPRODUCT((数据!D1:D12=\"煤\")*数据!A1:A12)", "SUMPRODUCT(--(数据!B1:B12>4),数据!C1:C12)",
    "SUMPRODUCT(ROUND(数据!C1:C12,1))", "SUMPRODUCT(ABS(数据!A1:A12))",
    "SUMPRODUCT((LEFT(数据!D1:D12,1)=\"煤\")*1)", "SUMPRODUCT(数据!A1:A2,数据!B1:B3)",
    "SUM(数据!A1:INDEX(数据!A1:A12,4))", "COUNT(数据!E1:E12)", "COUNTA(数据!E1:E12)",
  ]

  private static let conditional = [
    "SUMIF(数据!D1:D12,\"煤\",数据!A1:A12)", "SUMIF(数据!D1:D12,\"煤*\",数据!A1:A12)",
    "SUMIF(数据!B1:B12,\">4\")", "SUMIF(数据!B1:B12,\">=4\",数据!C1)", "SUMIF(数据!B1:B12,5)",
    "SUMIFS(数据!A1:A12,数据!D1:D12,\"煤\",数据!B1:B12,\">1\")",
    "SUMIFS(数据!A1:A12,数据!D1:D12,\"coal\")", "SUMIFS(数据!A1:A12,数据!D1:D12,\"a~*b\")",
    "SUMIFS(数据!A1:A12,数据!D1:D12,\"<>煤\")", "SUMIFS(数据!A1:A12,数据!D1:D12,数据!D2)",
    "SUMIFS(数据!A1:A12,数据!D1:D12,\"1.1\")", "COUNTIF(数据!D1:D12,\"?油\")",
    "COUNTIF(数据!B1:B12,\"<5\")", "COUNTIF(数据!B1:B12,\"<>3\")", "COUNTIF(数据!A1:A12,\">0\")",
    "COUNTIFS(数据!D1:D12,\"煤\",数据!A1:A12,\">0\")", "AVERAGEIF(数据!D1:D12,\"煤\",数据!B1:B12)",
    "AVERAGEIF(数据!D1:D12,\"无\",数据!B1:B12)", "AVERAGEIFS(数据!B1:B12,数据!A1:A12,\">0\")",
    "SUMIF(数据!D1:D12,\"<>\",数据!A1:A12)", "COUNTIF(数据!D1:D12,\"*\")",
  ]

  private static let rounded = [
    "ROUND(2.675,2)", "ROUND(1.005,2)", "ROUND(-2.5,0)", "ROUND(2.5,0)", "ROUND(1234.5,-2)",
    "ROUND(1E-9,3)", "ROUND(0.5,0)", "ROUND(-1.115,2)", "ROUND(8.325,2)", "ROUNDUP(2.1,0)",
    "ROUNDUP(-2.1,0)", "ROUNDUP(3.14159,3)", "ROUNDUP(1234,-2)", "ROUNDDOWN(2.99,1)",
    "ROUNDDOWN(-2.99,1)", "ROUNDDOWN(4.35*100,0)", "INT(2.7)", "INT(-2.1)", "TRUNC(2.79,1)",
    "TRUNC(-2.7)", "ROUND(1.45,1)", "ROUND(123456789.125,2)", "ROUNDUP(0,2)", "ROUND(\"2.5\",0)",
    "ROUND(5E+20,2)", "INT(1E+15)", "ROUND(数据!A8,2)", "ROUND(数据!A7,2)",
  ]

  private static let chosen = [
    "IF(1,2,3)", "IF(0,2)", "IF(0,2,)", "IF(数据!A3=0,0,1/数据!A3)", "IF(\"x\",1,2)",
    "IF(1/0,1,2)", "IF(TRUE,1,1/0)", "IFERROR(1/0,\"-\")", "IFERROR(3,1/0)", "_xlfn.IFNA(#N/A,5)",
    "_xlfn.IFNA(1/0,5)", "AND(TRUE,1,0)", "AND(数据!B1:B3)", "OR(FALSE,0)", "OR(数据!A3,1)", "NOT(0)",
    "AND(1,1/0)", "CHOOSE(2,\"a\",\"b\")", "CHOOSE(3,1,2)", "CHOOSE(1,5,1/0)", "ISBLANK(数据!A7)",
    "ISBLANK(数据!A1)", "ISNUMBER(数据!E1)", "ISNUMBER(数据!E3)", "ISTEXT(数据!D1)", "ISERROR(1/0)",
    "ISERROR(#N/A)", "ISNA(#N/A)", "ISERR(#N/A)", "N(\"a\")", "N(TRUE)", "NA()", "_xlfn.XOR(1,1,1)",
    "IF(ABS(数据!A5-0.1)<=1E-9*MAX(1,ABS(数据!A5)),\"相符\",\"不符\")", "ISLOGICAL(TRUE)",
    "_xlfn.IFS(数据!A1>5,1,数据!A1>2,2)", "SUM(IF(TRUE,数据!A1:A3,0))",
  ]

  private static let found = [
    "INDEX(数据!A1:C12,2,2)", "INDEX(数据!A1:A12,5)", "INDEX(数据!A1:C1,3)", "SUM(INDEX(数据!A1:C12,0,2))",
    "INDEX(数据!A1:C12,13,1)", "MATCH(\"柴油\",数据!D1:D12,0)", "MATCH(\"*焦*\",数据!D1:D12,0)",
    "MATCH(4.5,数据!B1:B6,1)", "MATCH(4,数据!B1:B6)", "MATCH(0,数据!B1:B6)", "MATCH(99,数据!B1:B6,0)",
    "INDEX(数据!A1:A12,MATCH(\"天然气\",数据!D1:D12,0))", "VLOOKUP(3,数据!B1:C12,2,FALSE)",
    "VLOOKUP(4.5,数据!B1:C6,2)", "VLOOKUP(99,数据!B1:C12,2,FALSE)", "VLOOKUP(3,数据!B1:C12,5,FALSE)",
    "VLOOKUP(2,{1,\"a\";2,\"b\"},2,FALSE)", "HLOOKUP(3,数据!A1:C2,2,FALSE)",
    "LOOKUP(4.5,数据!B1:B6,数据!C1:C6)", "LOOKUP(3,数据!B1:B6)", "ROW()", "ROW(数据!C7)", "COLUMN(数据!C7)",
    "ROWS(数据!A1:C12)", "COLUMNS(数据!A1:C12)", "MATCH(3,{5,3,1},-1)", "MATCH(\"coal\",数据!D1:D12,0)",
  ]

  private static let words = [
    "CONCATENATE(\"a\",1)", "LEFT(\"温室气体\",2)", "LEFT(\"ab\")", "RIGHT(\"温室气体\",1)",
    "RIGHT(\"ab\",5)", "MID(\"温室气体\",2,2)", "MID(\"abc\",5,2)", "MID(\"abc\",0,2)",
    "LEN(\"温室气体\")", "LEN(12.5)", "LEN(数据!A7)", "TRIM(\"  a  b \")", "UPPER(\"aB\")",
    "LOWER(\"AB\")", "EXACT(\"a\",\"A\")", "EXACT(\"a\",\"a\")", "SUBSTITUTE(\"aXbX\",\"X\",\"-\")",
    "SUBSTITUTE(\"aXbX\",\"X\",\"-\",2)", "SUBSTITUTE(\"abc\",\"\",\"x\")", "VALUE(\"12.5\")",
    "VALUE(\"3%\")", "VALUE(\"x\")", "VALUE(\"1,200\")", "TEXT(1234.567,\"0.00\")",
    "TEXT(1234.567,\"#,##0.0\")", "TEXT(0.256,\"0.0%\")", "TEXT(1234567,\"#,##0\")",
    "TEXT(0,\"0.00\")", "TEXT(-1.005,\"0.00\")", "TEXT(12345,\"0.00E+00\")", "TEXT(5,\"000\")",
    "TEXT(1.5,\"0.##\")", "TEXT(\"a\",\"0\")", "LEFT(\"abc\",-1)", "_xlfn.CONCAT(数据!D1:D3)",
  ]
}
