package org.relieflink.platform.pool.web;

import java.util.List;
import org.relieflink.platform.access.CurrentOfficer;
import org.relieflink.platform.pool.PoolRefusal;
import org.relieflink.platform.pool.SourceQuality;
import org.relieflink.platform.pool.internal.Quality;
import org.relieflink.platform.pool.internal.contract.ContractBook;
import org.relieflink.platform.problem.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** “数据质量”：全部名单一览，一份名单细看；接口同一份数。 Quality of all lists and of one; the same for programs. */
@Controller
class QualityPages {
  private final Quality quality;
  private final ContractBook book;
  private final CurrentOfficer current;

  QualityPages(Quality quality, ContractBook book, CurrentOfficer current) {
    this.quality = quality;
    this.book = book;
    this.current = current;
  }

  @GetMapping("/pool/quality")
  String overview(@RequestParam(defaultValue = "") String list, Model model) {
    model.addAttribute("drift", book.drift());
    if (list.isEmpty()) {
      model.addAttribute(
          "lines", quality.visibleTo(current.get()).stream().map(QualityView::new).toList());
      return "pool/quality";
    }
    model.addAttribute(
        "view",
        new QualityView(
            quality
                .find(list, current.get())
                .orElseThrow(() -> Refusal.of(PoolRefusal.SOURCE_UNKNOWN).asException())));
    return "pool/quality-list";
  }

  @GetMapping("/api/v1/sources/quality")
  @ResponseBody
  List<SourceQuality> all() {
    return quality.visibleTo(current.get());
  }
}
