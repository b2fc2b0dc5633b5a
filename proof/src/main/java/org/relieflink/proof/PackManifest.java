package org.relieflink.proof;

import java.util.ArrayList;
import java.util.List;

/**
 * 证据包的清单：每个文件的名字、大小、两种摘要。 What a pack of evidence holds: first a line that says of which log and
 * under which root its entries are proven, then one line for each file.
 *
 * @param origin which log
 * @param size of the root that the proofs lead to; 0 where no entry is sealed
 * @param entries lines of {@link #ENTRIES}
 * @param files every file of the pack but the manifest itself
 */
public record PackManifest(String origin, long size, long entries, List<File> files) {
  /** Names inside a pack that programs read. */
  public static final String NAME = "manifest.txt";

  public static final String ENTRIES = "entries.jsonl";
  public static final String ROOTS = "roots.txt";
  public static final String PROOFS = "proofs.txt";

  private static final String FORM = "relief-pack/1";
  private static final String FILE = "relief-file/1";

  public PackManifest {
    files = List.copyOf(files);
  }

  /** One file. */
  public record File(String name, long bytes, Octets sm3, Octets sha256) {
    public static File of(String name, byte[] content) {
      return new File(
          name, content.length, LogDigest.SM3.plain(content), LogDigest.SHA256.plain(content));
    }

    String line() {
      return Fields.line(FILE)
          .add("name", name)
          .add("bytes", bytes)
          .add("sm3", sm3)
          .add("sha256", sha256)
          .text();
    }
  }

  public String text() {
    StringBuilder text =
        new StringBuilder(
            Fields.line(FORM)
                .add("origin", origin)
                .add("size", size)
                .add("entries", entries)
                .text());
    files.forEach(file -> text.append('\n').append(file.line()));
    return text.append('\n').toString();
  }

  /**
   * Reads {@link #text}.
   *
   * @throws IllegalArgumentException when it is none
   */
  public static PackManifest parse(String text) {
    List<String> lines = text.lines().toList();
    Fields head = Fields.parse(FORM, lines.isEmpty() ? "" : lines.get(0));
    List<File> files = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      Fields file = Fields.parse(FILE, line);
      files.add(
          new File(
              file.get("name"), file.count("bytes"), file.digest("sm3"), file.digest("sha256")));
    }
    return new PackManifest(head.get("origin"), head.count("size"), head.count("entries"), files);
  }
}
