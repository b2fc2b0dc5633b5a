package org.relieflink.platform.fund.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.relieflink.platform.access.AccessTable;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.fund.HandedPapers;
import org.relieflink.platform.fund.HandedPapers.Scan;
import org.relieflink.platform.fund.PayBatch;
import org.springframework.stereotype.Component;

/** 一批的签收单扫描件怎么显示：by payment, with what may be done to them. */
@Component
class PaperShelf {
  private final HandedPapers papers;
  private final AccessTable table;
  private final FundTexts texts;

  PaperShelf(HandedPapers papers, AccessTable table, FundTexts texts) {
    this.papers = papers;
    this.table = table;
    this.texts = texts;
  }

  /** 一份。 */
  record Line(long id, String told, boolean there) {}

  /**
   * 一批的。
   *
   * @param megabytes of the largest file
   * @param takes whether the reader may take one out
   */
  record Shelf(Map<Long, List<Line>> lines, int megabytes, boolean takes) {
    /** Of one payment. */
    public List<Line> of(long item) {
      return lines.getOrDefault(item, List.of());
    }
  }

  Shelf of(Officer officer, PayBatch batch) {
    List<Scan> scans = batch.way().isBank() ? List.of() : papers.of(officer, batch.id());
    return new Shelf(
        scans.stream()
            .collect(
                Collectors.groupingBy(
                    Scan::item, Collectors.mapping(this::line, Collectors.toList()))),
        papers.largest() >> 20,
        table.allows(officer, "POST", "/fund/batch/scan-file"));
  }

  private Line line(Scan one) {
    String told =
        texts.say(
            "scan.line",
            texts.minute(one.at()),
            Long.toString(one.size()),
            one.officer(),
            one.digest());
    return new Line(one.id(), told, one.there());
  }
}
