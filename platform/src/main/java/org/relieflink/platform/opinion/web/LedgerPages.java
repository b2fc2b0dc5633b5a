package org.relieflink.platform.opinion.web;

import java.time.LocalDate;
import java.util.Optional;
import org.relieflink.platform.access.CurrentOfficer;
import org.relieflink.platform.harm.HarmLook;
import org.relieflink.platform.harm.Harms;
import org.relieflink.platform.opinion.Candidate;
import org.relieflink.platform.opinion.internal.PartySource;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.problem.ProblemTexts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * 从金额到救助总账：the victim's number goes from the case list to the ledger inside the server; where the
 * list names no single victim, the officer types it there.
 */
@Controller
class LedgerPages {
  private final Harms harms;
  private final ObjectProvider<PartySource> parties;
  private final ShownCandidates shown;
  private final CurrentOfficer current;
  private final ProblemTexts problems;
  private final Words words;

  LedgerPages(
      Harms harms,
      ObjectProvider<PartySource> parties,
      ShownCandidates shown,
      CurrentOfficer current,
      ProblemTexts problems,
      Words words) {
    this.harms = harms;
    this.parties = parties;
    this.shown = shown;
    this.current = current;
    this.problems = problems;
    this.words = words;
  }

  /** Counts as a look-up, like any look into the ledger. */
  @PostMapping("/opinion/{id}/ledger")
  String look(@PathVariable long id, RedirectAttributes flash) {
    Candidate candidate = shown.get(id);
    LocalDate day = candidate.version().file().facts().circumstances().harmedOn();
    if (day == null) {
      return typed("/harms", flash);
    }
    Optional<String> victim = victim(candidate);
    if (victim.isEmpty()) {
      return typed("/harms?day=" + day, flash);
    }
    Outcome<HarmLook> outcome = harms.look(current.get(), victim.get(), day);
    if (outcome instanceof Outcome.Refused<HarmLook> refused) {
      flash.addFlashAttribute("flashWarn", problems.detail(refused.refusal()));
      return "redirect:/harms?day=" + day;
    }
    flash.addFlashAttribute(Harms.TICKET, outcome.orThrow().ticket());
    return "redirect:/harms";
  }

  private String typed(String page, RedirectAttributes flash) {
    flash.addFlashAttribute("flashWarn", words.say("amount.ledger.type"));
    return "redirect:" + page;
  }

  private Optional<String> victim(Candidate candidate) {
    Long partyId = candidate.partyId();
    return partyId == null
        ? Optional.empty()
        : parties.stream().findFirst().flatMap(source -> source.victim(partyId));
  }
}
