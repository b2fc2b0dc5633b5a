package org.relieflink.platform.document.web;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.AccessTable;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.document.Document;
import org.relieflink.platform.document.PaperScan;
import org.relieflink.platform.document.PaperScans;
import org.springframework.stereotype.Component;

/** 扫描件怎么显示：beside the issued version, with the digest of each file. */
@Component
class ShownScans {
  private final PaperScans scans;
  private final AccessTable table;
  private final DocumentTexts texts;

  ShownScans(PaperScans scans, AccessTable table, DocumentTexts texts) {
    this.scans = scans;
    this.table = table;
    this.texts = texts;
  }

  /** 一行。 */
  record Line(String id, String kind, String served, String by, String digest, boolean there) {}

  /**
   * 扫描件一栏。
   *
   * @param adds whether this officer may add one
   */
  record Panel(List<Line> lines, boolean adds, List<PaperScan.Way> ways, int megabytes) {}

  /** Null where there is nothing to show and nothing may be added. */
  @Nullable Panel of(Officer officer, Document document) {
    List<Line> lines = scans.of(document).stream().map(this::line).toList();
    String path = "/documents/" + document.id() + "/scans";
    boolean adds = document.finished() && table.allows(officer, "POST", path);
    return lines.isEmpty() && !adds
        ? null
        : new Panel(lines, adds, scans.ways(), scans.largest() >> 20);
  }

  private Line line(PaperScan scan) {
    String served = "";
    if (scan.servedOn() != null) {
      served = texts.say("scan.served", Objects.toString(scan.servedOn()), way(scan.way()));
    }
    return new Line(
        Long.toString(scan.id()),
        texts.say("scan.kind." + scan.kind()),
        served,
        scan.officerName() + " " + texts.minute(scan.at()),
        scan.digest(),
        scan.there());
  }

  /** As the rules call it now; of a way that left the rules its code. */
  private String way(String code) {
    return scans.ways().stream()
        .filter(one -> one.code().equals(code))
        .map(PaperScan.Way::name)
        .findFirst()
        .orElse(code);
  }
}
