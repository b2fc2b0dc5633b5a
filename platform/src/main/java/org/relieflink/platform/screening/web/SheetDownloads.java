package org.relieflink.platform.screening.web;

import org.relieflink.platform.access.CurrentOfficer;
import org.relieflink.platform.problem.Refusal;
import org.relieflink.platform.screening.ScreeningRefusal;
import org.relieflink.platform.screening.internal.store.HitRow;
import org.relieflink.platform.screening.internal.store.HitStore;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** 下载导出的表格。 */
@RestController
class SheetDownloads {
  private final Sheets sheets;
  private final HitStore hits;
  private final CurrentOfficer current;

  SheetDownloads(Sheets sheets, HitStore hits, CurrentOfficer current) {
    this.sheets = sheets;
    this.hits = hits;
    this.current = current;
  }

  @GetMapping("/screening/hits.xlsx")
  ResponseEntity<byte[]> hits(@ModelAttribute HitAddress address) {
    return sheets.hits(address.filter(), current.get());
  }

  @GetMapping("/screening/candidates.xlsx")
  ResponseEntity<byte[]> candidates(@RequestParam(defaultValue = "false") boolean confirmed) {
    return sheets.candidates(confirmed, current.get());
  }

  @GetMapping("/screening/hits/{id}/evidence.xlsx")
  ResponseEntity<byte[]> evidence(@PathVariable long id) {
    return sheets.evidence(hit(id), current.get());
  }

  /** The same for the file of the case, on paper. */
  @GetMapping("/screening/hits/{id}/evidence.pdf")
  ResponseEntity<byte[]> evidencePaper(@PathVariable long id) {
    return sheets.evidencePaper(hit(id), current.get());
  }

  private HitRow hit(long id) {
    return hits.find(id).orElseThrow(() -> Refusal.of(ScreeningRefusal.HIT_UNKNOWN).asException());
  }
}
