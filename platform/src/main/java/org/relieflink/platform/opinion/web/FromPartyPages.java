package org.relieflink.platform.opinion.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.relieflink.law.Answer;
import org.relieflink.law.FactAnswer;
import org.relieflink.law.FactKey;
import org.relieflink.law.FactsFile;
import org.relieflink.law.RulePack;
import org.relieflink.platform.access.AccessTable;
import org.relieflink.platform.access.CurrentOfficer;
import org.relieflink.platform.opinion.Candidate;
import org.relieflink.platform.opinion.NewCandidate;
import org.relieflink.platform.opinion.OpinionRefusal;
import org.relieflink.platform.opinion.Opinions;
import org.relieflink.platform.opinion.internal.PartySource;
import org.relieflink.platform.opinion.internal.PartySource.ConfirmedClass;
import org.relieflink.platform.opinion.internal.PartySource.KnownParty;
import org.relieflink.platform.problem.FieldProblem;
import org.relieflink.platform.problem.Refusal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 从碰撞过来：the way from a party of a case list to its opinion; what people confirmed is filled in. */
@Controller
class FromPartyPages {
  private final Opinions opinions;
  private final ObjectProvider<PartySource> parties;
  private final AccessTable table;
  private final CurrentOfficer current;
  private final Words words;
  private final Clock clock;

  FromPartyPages(
      Opinions opinions,
      ObjectProvider<PartySource> parties,
      AccessTable table,
      CurrentOfficer current,
      Words words,
      Clock clock) {
    this.opinions = opinions;
    this.parties = parties;
    this.table = table;
    this.current = current;
    this.words = words;
    this.clock = clock;
  }

  @GetMapping("/opinions/{partyId}")
  ModelAndView opinion(@PathVariable long partyId, @RequestParam(defaultValue = "") String organ) {
    return to(partyId, "", organ);
  }

  @GetMapping("/opinions/{partyId}/amount")
  ModelAndView amount(@PathVariable long partyId) {
    return to(partyId, "/amount", "");
  }

  private ModelAndView to(long partyId, String page, String organ) {
    Optional<Long> known = opinions.findOfParty(partyId);
    if (known.isPresent()) {
      return new ModelAndView("redirect:/opinion/" + known.get() + page);
    }
    KnownParty party = party(partyId);
    return form(partyId, party, prefilled(party, organ), List.of());
  }

  @PostMapping("/opinions/{partyId}")
  ModelAndView register(@PathVariable long partyId, @RequestParam Map<String, String> typed) {
    Optional<Long> known = opinions.findOfParty(partyId);
    if (known.isPresent()) {
      return new ModelAndView("redirect:/opinion/" + known.get());
    }
    KnownParty party = party(partyId);
    Fields fields = new Fields(typed, words);
    FactsFile file =
        new FactsForm(fields, pack(typed), party.name()).read(null, LocalDate.now(clock));
    if (!fields.problems().isEmpty()) {
      return form(partyId, party, typed, fields.problems());
    }
    Candidate made =
        opinions.open(
            new NewCandidate(partyId, party.name(), answered(file, party)), current.get());
    return new ModelAndView("redirect:/opinion/" + made.id());
  }

  private KnownParty party(long partyId) {
    PartySource source = parties.getIfAvailable();
    return Optional.ofNullable(source)
        .filter(from -> table.allows(current.get(), "POST", "/opinion"))
        .flatMap(from -> from.find(partyId, current.get()))
        .orElseThrow(() -> Refusal.of(OpinionRefusal.PARTY_NOT_FOUND).asException());
  }

  private ModelAndView form(
      long partyId, KnownParty party, Map<String, String> typed, List<FieldProblem> problems) {
    ModelAndView page = FactsPage.of(null, typed, pack(typed), problems);
    page.addObject("here", "/opinions/" + partyId);
    page.addObject("party", new Party(partyId, party.name(), party.role()));
    return page;
  }

  /** The pack of the organ that the form names; where that has none, the own one. */
  private RulePack pack(Map<String, String> typed) {
    String organ = typed.getOrDefault(CircumstancesForm.ORGAN, "");
    return opinions.packOf(CircumstancesForm.organ(organ)).orElseGet(opinions::ownPack);
  }

  private Map<String, String> prefilled(KnownParty party, String organ) {
    LocalDate today = LocalDate.now(clock);
    Map<String, String> typed = new LinkedHashMap<>();
    typed.put(CircumstancesForm.ORGAN, CircumstancesForm.organ(organ).code());
    RulePack pack = pack(typed);
    typed.put("asOf", today.toString());
    typed.put("caseNumber", party.caseNumber());
    LocalDate born = party.birthDate();
    if (born != null) {
      typed.put("birthDate", born.toString());
      boolean minor = pack.minor(born, today);
      pack.caseTypes().values().stream()
          .filter(type -> minor && type.minor())
          .findFirst()
          .ifPresent(type -> typed.put("type", type.id()));
    }
    classes(party, pack, typed);
    return typed;
  }

  private static void classes(KnownParty party, RulePack pack, Map<String, String> typed) {
    List<ConfirmedClass> known =
        party.classes().stream()
            .filter(one -> pack.hardship().steps().containsKey(one.hardshipClass()))
            .limit(FactsForm.CLASS_LINES)
            .toList();
    for (int i = 0; i < known.size(); i++) {
      typed.put("class" + i, known.get(i).hardshipClass());
      typed.put("classSource" + i, known.get(i).source());
      typed.put("classAsOf" + i, text(known.get(i).asOf()));
    }
  }

  private static String text(@Nullable LocalDate date) {
    return date == null ? "" : date.toString();
  }

  /** A hit that a person confirmed answers the question of hardship; nothing else is answered. */
  private static FactsFile answered(FactsFile file, KnownParty party) {
    if (party.classes().isEmpty()) {
      return file;
    }
    ConfirmedClass first = party.classes().get(0);
    FactAnswer yes = new FactAnswer(Answer.YES, first.source(), first.asOf());
    return new FactsFile(file.facts().with(FactKey.HARDSHIP, yes), file.choices());
  }

  /** 案件名单里的当事人。 */
  record Party(long id, String name, String role) {}
}
