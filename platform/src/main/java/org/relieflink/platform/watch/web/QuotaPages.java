package org.relieflink.platform.watch.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.relieflink.platform.access.CurrentOfficer;
import org.relieflink.platform.watch.Quota;
import org.relieflink.platform.watch.QuotaLeft;
import org.relieflink.platform.watch.Quotas;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** 我的额度：what is left of an officer's day, where the numbers come from, and when it goes on. */
@Controller
class QuotaPages {
  private static final int WHOLE = 100; // per cent
  private static final int NEARLY = 80; // per cent used from which the bar warns

  private final Quotas quotas;
  private final CurrentOfficer current;
  private final WatchTexts texts;

  QuotaPages(Quotas quotas, CurrentOfficer current, WatchTexts texts) {
    this.quotas = quotas;
    this.current = current;
    this.texts = texts;
  }

  /**
   * 一行。
   *
   * @param share used, in per cent, for the bar
   * @param tag of the state: good, warn or bad
   */
  record Line(
      String deed,
      String left,
      String used,
      String perDay,
      int share,
      String tag,
      String source,
      String status) {}

  /** 数量标准的一行。 */
  record Ceiling(String deed, String records, String basis, String status) {}

  @GetMapping("/watch/quota")
  String show(Model model) {
    List<QuotaLeft> left = quotas.left(current.get());
    model.addAttribute("lines", left.stream().map(this::line).toList());
    model.addAttribute("resets", left.isEmpty() ? "" : texts.minute(left.get(0).resetsAt()));
    model.addAttribute(
        "ceilings",
        quotas.ceilings().stream()
            .map(
                ceiling ->
                    new Ceiling(
                        texts.deed(ceiling.deed()),
                        WatchTexts.grouped(ceiling.records()),
                        ceiling.basis().text(),
                        ceiling.basis().status().label()))
            .toList());
    return "watch/quota";
  }

  private Line line(QuotaLeft left) {
    Quota rule = java.util.Objects.requireNonNull(left.rule());
    int share = (int) Math.min(WHOLE, left.used() * WHOLE / Math.max(1, left.perDay()));
    return new Line(
        texts.deed(left.deed()),
        WatchTexts.grouped(left.left()),
        WatchTexts.grouped(left.used()),
        WatchTexts.grouped(left.perDay()),
        share,
        left.left() == 0 ? "bad" : share >= NEARLY ? "warn" : "good",
        rule.source(),
        rule.status().label());
  }

  /** 一条额度和用了多少。 */
  record Shown(
      String deed,
      long perDay,
      long used,
      long left,
      Instant resetsAt,
      String status,
      String source,
      LocalDate validFrom) {
    static Shown of(QuotaLeft left) {
      Quota rule = java.util.Objects.requireNonNull(left.rule());
      return new Shown(
          left.deed().name(),
          left.perDay(),
          left.used(),
          left.left(),
          left.resetsAt(),
          rule.status().code(),
          rule.source(),
          rule.validFrom());
    }
  }

  @GetMapping("/api/v1/quota")
  @ResponseBody
  List<Shown> quota() {
    return quotas.left(current.get()).stream().map(Shown::of).toList();
  }
}
