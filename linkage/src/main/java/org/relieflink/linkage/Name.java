package org.relieflink.linkage;

/** 姓名表里的一个姓名。 One name of a table, read by position from its start. */
record Name(NameTable table, int id) {
  int length() {
    return table.to(id) - table.from(id);
  }

  boolean isMissing() {
    return id == 0 || length() == 0;
  }

  int surnameLength() {
    return table.surnameLength(id);
  }

  int character(int at) {
    return table.characters()[table.from(id) + at];
  }

  int sound(int at) {
    return table.sounds()[table.from(id) + at];
  }

  boolean sameText(Name other) {
    return table.sameText(id, other.table, other.id);
  }
}
