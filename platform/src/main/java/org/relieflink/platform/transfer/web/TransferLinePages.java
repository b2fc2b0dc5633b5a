package org.relieflink.platform.transfer.web;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.relieflink.platform.access.AccessTable;
import org.relieflink.platform.access.CurrentOfficer;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.problem.FieldProblem;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.problem.ProblemTexts;
import org.relieflink.platform.problem.Refusal;
import org.relieflink.platform.transfer.DataClass;
import org.relieflink.platform.transfer.DeliveryState;
import org.relieflink.platform.transfer.TransferCatalog;
import org.relieflink.platform.transfer.TransferLine;
import org.relieflink.platform.transfer.TransferLines;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 移送对接的页面：which department's system is told, who registered it, how messages go. */
@Controller
class TransferLinePages {
  private static final String HOME = "redirect:/transfer-lines";

  private final TransferLines lines;
  private final TransferCatalog catalog;
  private final CurrentOfficer current;
  private final AccessTable table;
  private final TransferTexts texts;
  private final ProblemTexts problems;

  TransferLinePages(
      TransferLines lines,
      TransferCatalog catalog,
      CurrentOfficer current,
      AccessTable table,
      TransferTexts texts,
      ProblemTexts problems) {
    this.lines = lines;
    this.catalog = catalog;
    this.current = current;
    this.table = table;
    this.texts = texts;
    this.problems = problems;
  }

  /** 一行。 */
  record Line(
      long id,
      String department,
      String url,
      String state,
      boolean keyed,
      String asked,
      String agreed,
      String deliveries,
      String held,
      boolean agrees,
      boolean again) {}

  @GetMapping("/transfer-lines")
  String list(Model model) {
    return list("", "", model);
  }

  private String list(String line, String url, Model model) {
    Officer officer = current.get();
    boolean agrees = table.allows(officer, "POST", "/transfer-lines/1/agreement");
    model.addAttribute(
        "lines", lines.all(officer).stream().map(one -> line(one, officer, agrees)).toList());
    model.addAttribute("writes", table.allows(officer, "POST", "/transfer-lines"));
    model.addAttribute("departments", catalog.departments(DataClass.ORDINARY));
    model.addAttribute("line", line);
    model.addAttribute("url", url);
    return "transfer/lines";
  }

  private Line line(TransferLine one, Officer officer, boolean agrees) {
    String agreed = one.agreedBy();
    boolean asked = one.state().equals("ASKED");
    return new Line(
        one.id(),
        texts.unit(one.line()),
        one.url(),
        texts.say("line." + one.state()),
        one.keyed(),
        one.askedName() + " " + one.askedBy(),
        agreed == null ? "" : agreed,
        Arrays.stream(DeliveryState.values())
            .filter(state -> one.deliveries().getOrDefault(state, 0) > 0)
            .map(state -> texts.say("delivery." + state) + " " + one.deliveries().get(state))
            .collect(Collectors.joining(texts.say("comma"))),
        held(one),
        agrees && asked && !one.askedBy().equals(officer.staffNumber()),
        one.state().equals("AGREED") && failed(one) > 0);
  }

  private static int failed(TransferLine one) {
    return one.deliveries().getOrDefault(DeliveryState.FAILED, 0)
        + one.deliveries().getOrDefault(DeliveryState.NOT_FOUND, 0);
  }

  /** How many callbacks wait for one that did not come, and since when. */
  private String held(TransferLine one) {
    Instant since = one.heldSince();
    return since == null ? "" : texts.say("lines.held", one.held(), texts.minute(since));
  }

  @PostMapping("/transfer-lines")
  String register(
      @RequestParam(defaultValue = "") String line,
      @RequestParam(defaultValue = "") String url,
      Model model,
      RedirectAttributes redirect) {
    Outcome<TransferLine> outcome = lines.register(current.get(), line, url.strip());
    if (outcome instanceof Outcome.Refused<TransferLine> refused) {
      Refusal no = refused.refusal();
      model.addAttribute("problems", List.of(new FieldProblem("url", problems.detail(no))));
      return list(line, url, model);
    }
    redirect.addFlashAttribute("flash", texts.say("line.done.asked"));
    return HOME;
  }

  @PostMapping("/transfer-lines/{id}/agreement")
  String agree(@PathVariable long id, RedirectAttributes redirect) {
    lines.agree(current.get(), id).orThrow();
    redirect.addFlashAttribute("flash", texts.say("line.done.agreed"));
    return HOME;
  }

  @PostMapping("/transfer-lines/{id}/again")
  String again(@PathVariable long id, RedirectAttributes redirect) {
    lines.again(current.get(), id).orThrow();
    redirect.addFlashAttribute("flash", texts.say("line.done.again"));
    return HOME;
  }

  @PostMapping("/transfer-lines/{id}/ending")
  String end(@PathVariable long id, RedirectAttributes redirect) {
    lines.end(current.get(), id).orThrow();
    redirect.addFlashAttribute("flash", texts.say("line.done.ended"));
    return HOME;
  }
}
