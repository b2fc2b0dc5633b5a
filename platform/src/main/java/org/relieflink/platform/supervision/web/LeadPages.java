package org.relieflink.platform.supervision.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.CurrentOfficer;
import org.relieflink.platform.access.Undo;
import org.relieflink.platform.problem.FieldProblem;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.problem.ProblemTexts;
import org.relieflink.platform.problem.Refusal;
import org.relieflink.platform.supervision.LeadFilter;
import org.relieflink.platform.supervision.LeadVerdict;
import org.relieflink.platform.supervision.SupervisionRefusal;
import org.relieflink.platform.supervision.internal.DecideLead;
import org.relieflink.platform.supervision.internal.DecideLead.Saying;
import org.relieflink.platform.supervision.internal.store.LeadWords.Word;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 监督线索的页面：列表、一条、处置、导出。 The list of leads, one lead, the words on it. */
@Controller
class LeadPages {
  private final LeadList list;
  private final LeadDetail detail;
  private final LeadSheets sheets;
  private final DecideLead decide;
  private final CurrentOfficer current;
  private final ProblemTexts problems;
  private final SupervisionTexts texts;

  LeadPages(
      LeadList list,
      LeadDetail detail,
      LeadSheets sheets,
      DecideLead decide,
      CurrentOfficer current,
      ProblemTexts problems,
      SupervisionTexts texts) {
    this.list = list;
    this.detail = detail;
    this.sheets = sheets;
    this.decide = decide;
    this.current = current;
    this.problems = problems;
    this.texts = texts;
  }

  @GetMapping("/supervision")
  String list(
      @ModelAttribute LeadAddress address,
      @RequestParam(required = false) @Nullable String cursor,
      Model model) {
    model.addAttribute("page", list.view(address.filter(), LeadAddress.cursor(cursor)));
    return "supervision/leads";
  }

  @GetMapping("/supervision/leads.xlsx")
  @ResponseBody
  ResponseEntity<byte[]> sheet(@ModelAttribute LeadAddress address) {
    return sheets.leads(address.filter(), current.get());
  }

  @GetMapping("/supervision/leads/{id}")
  String lead(@PathVariable long id, @ModelAttribute LeadAddress address, Model model) {
    model.addAttribute("filter", address.filter());
    model.addAttribute("lead", detail.view(id, address.filter()));
    return "supervision/lead";
  }

  /**
   * 表单里的处置。
   *
   * @param key idempotency key that the page brought along
   */
  record Spoken(@Nullable String verdict, @Nullable String reason, @Nullable String key) {
    Saying saying() {
      LeadVerdict said =
          LeadVerdict.find(verdict == null ? "" : verdict)
              .orElseThrow(() -> Refusal.of(SupervisionRefusal.VERDICT_UNKNOWN).asException());
      return new Saying(said, reason == null ? "" : reason.strip(), key == null ? "" : key);
    }
  }

  /** A word with its reason; the page goes on to the next lead of the same filter. */
  @PostMapping("/supervision/leads/{id}/words")
  String decide(
      @PathVariable long id,
      @ModelAttribute LeadAddress address,
      @ModelAttribute Spoken spoken,
      RedirectAttributes redirect) {
    Saying saying = spoken.saying();
    LeadFilter filter = address.filter();
    String query = LeadAddress.query(filter);
    String here = "redirect:/supervision/leads/" + id + query;
    Optional<String> next = detail.following(id, filter);
    Outcome<Word> said = decide.decide(id, saying, current.get());
    if (said instanceof Outcome.Refused<Word> refused
        && refused.refusal().code() == SupervisionRefusal.REASON_MISSING) {
      redirect.addFlashAttribute(
          "problems", List.of(new FieldProblem("reason", problems.detail(refused.refusal()))));
      return here;
    }
    said.orThrow();
    String told = texts.say("toast." + saying.verdict().name());
    if (saying.verdict() == LeadVerdict.WITHDRAWN) {
      redirect.addFlashAttribute("flash", told);
      return here;
    }
    String undo = "/supervision/leads/" + id + "/words?verdict=withdrawn&key=" + UUID.randomUUID();
    redirect.addFlashAttribute("undo", new Undo(told, undo));
    return "redirect:" + next.orElse("/supervision" + query);
  }
}
