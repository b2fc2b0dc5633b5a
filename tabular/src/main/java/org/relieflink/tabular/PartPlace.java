package org.relieflink.tabular;

import java.nio.file.Path;

/** 当前读到的位置。 Where in which file a reader stands, so that a refusal can say it. */
final class PartPlace {
  private final Path file;
  private final String part;
  private String where = "";

  PartPlace(Path file, String part) {
    this.file = file;
    this.part = part;
  }

  void at(String where) {
    this.where = where;
  }

  Path file() {
    return file;
  }

  TableRefusedException refuse(TableRefusalCode code) {
    return new TableRefusedException(TableRefusal.of(code, file, where.isEmpty() ? part : where));
  }

  TableRefusedException refuse(TableRefusalCode code, Object detail) {
    return new TableRefusedException(TableRefusal.of(code, file, detail));
  }
}
