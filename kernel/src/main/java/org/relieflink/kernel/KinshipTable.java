package org.relieflink.kernel;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** 亲属关系表 · Codes, words, paths and labels of kinship, loaded on first use. */
final class KinshipTable {
  private static final Map<String, String> LABELS_BY_CODE = new HashMap<>();
  private static final Map<String, String> CODES_BY_WORD = new HashMap<>();
  private static final Map<String, String> PATHS_BY_CODE = new HashMap<>();
  private static final Map<String, String> LABELS_BY_PATH = new HashMap<>();

  static {
    ReferenceTable.forEachRow(
        "codes.csv",
        4,
        cells -> {
          if (cells[0].startsWith("GB/T 4761")) {
            LABELS_BY_CODE.put(cells[2], cells[3]);
          }
        });
    LABELS_BY_CODE.forEach((code, label) -> CODES_BY_WORD.put(label, code));
    read("kinship_words.csv", CODES_BY_WORD);
    read("kinship_paths.csv", PATHS_BY_CODE);
    read("kinship_labels.csv", LABELS_BY_PATH);
  }

  private KinshipTable() {}

  private static void read(String file, Map<String, String> into) {
    ReferenceTable.forEachRow(file, 2, cells -> into.put(cells[0], cells[1]));
  }

  static Optional<Kinship> find(@Nullable String text) {
    String clean = TypedNumber.clean(text).text();
    return byCode(clean).or(() -> byWord(clean)).or(() -> byWord(withoutHead(clean)));
  }

  private static Optional<Kinship> byCode(String code) {
    return Optional.ofNullable(LABELS_BY_CODE.get(code)).map(label -> new Kinship(code, label));
  }

  private static Optional<Kinship> byWord(String word) {
    return Optional.ofNullable(CODES_BY_WORD.get(word)).flatMap(KinshipTable::byCode);
  }

  /** 户主之妻、之子 · Cuts "of the head" from 户主之妻, 户主的妻子, 之子. */
  private static String withoutHead(String text) {
    String rest = text.startsWith("户主") ? text.substring(2) : text;
    return rest.startsWith("之") || rest.startsWith("的") ? rest.substring(1) : rest;
  }

  /** 从户主到此人的路径；没有即不是可推算的亲属 · Path from the head; empty when none follows. */
  static Optional<String> path(Kinship relation) {
    return Optional.ofNullable(PATHS_BY_CODE.get(relation.code()));
  }

  static Optional<String> label(String path) {
    return Optional.ofNullable(LABELS_BY_PATH.get(path));
  }

  static String code(String label) {
    return CODES_BY_WORD.getOrDefault(label, "");
  }
}
