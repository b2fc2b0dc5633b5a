package org.relieflink.tabular;

/** 表格种类，按内容认定。 Kind of a table file, told by its content and never by its name. */
public enum TableKind {
  CSV,
  XLSX
}
