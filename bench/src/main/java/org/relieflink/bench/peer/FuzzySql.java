package org.relieflink.bench.peer;

import java.util.ArrayList;
import java.util.List;

/** 各数据库共用的比对规则。 The rules of matching that every database runs alike, once the lists are read. */
final class FuzzySql {
  /** A birth year written with two digits up to this one is in the present century. */
  static final String LATEST_YEAR = "26";

  private FuzzySql() {}

  static List<String> statements(SqlScript script) {
    List<String> all = new ArrayList<>(script.statements("text.sql"));
    all.addAll(script.with("list", "pool").statements("person.sql"));
    all.addAll(script.with("list", "party").statements("person.sql"));
    all.addAll(script.statements("fuzzy.sql"));
    return all;
  }
}
