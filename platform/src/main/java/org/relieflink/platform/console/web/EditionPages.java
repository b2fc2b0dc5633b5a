package org.relieflink.platform.console.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.AccessTable;
import org.relieflink.platform.access.CurrentOfficer;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.console.Dictionaries;
import org.relieflink.platform.console.Dictionary;
import org.relieflink.platform.console.DictionaryEntry;
import org.relieflink.platform.console.Edition;
import org.relieflink.platform.console.EditionChange;
import org.relieflink.platform.console.Editions;
import org.relieflink.platform.console.Editions.Agreeing;
import org.relieflink.platform.problem.FieldProblem;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.problem.ProblemTexts;
import org.relieflink.platform.problem.Refusal;
import org.relieflink.platform.problem.WebRefusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 字典的历次改动：what changed when, old beside new, and the two people who compared it. */
@Controller
class EditionPages {
  private static final int DIGEST_HEAD = 16; // hexadecimal digits; the whole is in the API
  private static final int MOST = 100; // changes of one edition; how many more is told

  private final Dictionaries dictionaries;
  private final Editions editions;
  private final AccessTable table;
  private final CurrentOfficer current;
  private final ProblemTexts problems;
  private final ConsoleTexts texts;

  EditionPages(
      Dictionaries dictionaries,
      Editions editions,
      AccessTable table,
      CurrentOfficer current,
      ProblemTexts problems,
      ConsoleTexts texts) {
    this.dictionaries = dictionaries;
    this.editions = editions;
    this.table = table;
    this.current = current;
    this.problems = problems;
    this.texts = texts;
  }

  /** 一处不同。 */
  record Line(String tag, String kind, String code, String name, String before, String after) {}

  /**
   * 一版。
   *
   * @param more changes that are not shown
   */
  record Shown(
      String digest,
      String version,
      String since,
      boolean first,
      boolean agreed,
      List<String> agreements,
      List<Line> changes,
      int more) {}

  @GetMapping("/dictionaries/{book}/editions")
  String list(@PathVariable("book") String id, Model model) {
    Dictionary book = book(id);
    Officer officer = current.get();
    List<Edition> all = editions.of(book);
    List<Shown> shown = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      shown.add(shown(all.get(i), i + 1 < all.size() ? all.get(i + 1) : null));
    }
    model.addAttribute("book", book);
    model.addAttribute("editions", shown);
    model.addAttribute("now", all.get(0).digest());
    boolean may = table.allows(officer, "POST", "/dictionaries/x/agreements");
    boolean own =
        all.get(0).agreements().stream()
            .anyMatch(one -> one.officer().equals(officer.staffNumber()));
    model.addAttribute("mayAgree", may && !own);
    return "console/editions";
  }

  private Dictionary book(String id) {
    return dictionaries.find(id).orElseThrow(() -> Refusal.of(WebRefusal.NOT_FOUND).asException());
  }

  private Shown shown(Edition one, @Nullable Edition before) {
    List<EditionChange> changes =
        before == null ? List.of() : EditionChange.between(before.entries(), one.entries());
    return new Shown(
        one.digest().substring(0, DIGEST_HEAD),
        one.version(),
        texts.day(one.firstSeen()).toString(),
        before == null,
        one.agreed(),
        one.agreements().stream().map(this::said).toList(),
        changes.stream().limit(MOST).map(this::line).toList(),
        Math.max(0, changes.size() - MOST));
  }

  private String said(Edition.Agreed one) {
    return texts.say("edition.said", one.officer(), texts.day(one.at()).toString(), one.reason());
  }

  private Line line(EditionChange change) {
    DictionaryEntry named = change.named();
    String tag = change.kind().equals("WITHDRAWN") ? "warn" : "plain";
    return new Line(
        tag,
        texts.say("edition." + change.kind()),
        named.code(),
        named.name(),
        said(change.before()),
        said(change.after()));
  }

  /** Everything of an entry that may differ, in one line. */
  private String said(@Nullable DictionaryEntry entry) {
    if (entry == null) {
      return texts.say("edition.none");
    }
    List<String> parts = new ArrayList<>();
    parts.add(entry.detail());
    if (!entry.from().isEmpty()) {
      parts.add(texts.say("dictionary.from", entry.from()));
    }
    if (!entry.to().isEmpty()) {
      parts.add(texts.say("dictionary.to", entry.to()));
    }
    parts.add(entry.source());
    return String.join("；", parts.stream().filter(part -> !part.isBlank()).toList());
  }

  @PostMapping("/dictionaries/{book}/agreements")
  String agree(
      @PathVariable("book") String id,
      @RequestParam(defaultValue = "") String digest,
      @RequestParam(defaultValue = "") String reason,
      RedirectAttributes redirect) {
    Outcome<Edition> agreed = editions.agree(current.get(), new Agreeing(book(id), digest, reason));
    if (agreed instanceof Outcome.Refused<Edition> refused) {
      redirect.addFlashAttribute(
          "problems", List.of(new FieldProblem("reason", problems.detail(refused.refusal()))));
    } else {
      redirect.addFlashAttribute("flash", texts.say("edition.done"));
    }
    return "redirect:/dictionaries/" + id + "/editions";
  }
}
