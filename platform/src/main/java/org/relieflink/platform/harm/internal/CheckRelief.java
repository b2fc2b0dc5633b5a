package org.relieflink.platform.harm.internal;

import java.util.List;
import java.util.Optional;
import org.relieflink.kernel.CitizenId;
import org.relieflink.platform.access.Deed;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.harm.HarmRefusal;
import org.relieflink.platform.harm.NewRelief;
import org.relieflink.platform.harm.internal.HarmTickets.Harm;
import org.relieflink.platform.harm.internal.ReliefStore.Checked;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.problem.Refusal;
import org.relieflink.platform.vault.Blinds;
import org.springframework.stereotype.Component;

/** 核对要预留的一笔：everything that needs no look at other entries. */
@Component
class CheckRelief {
  private final MayUse may;
  private final HarmTickets tickets;
  private final HarmRules rules;
  private final Blinds blinds;
  private final HarmLog log;

  CheckRelief(MayUse may, HarmTickets tickets, HarmRules rules, Blinds blinds, HarmLog log) {
    this.may = may;
    this.tickets = tickets;
    this.rules = rules;
    this.blinds = blinds;
    this.log = log;
  }

  Outcome<Checked> check(Officer officer, NewRelief wanted) {
    Optional<Refusal> no = may.refused(officer, Deed.WRITE);
    Optional<Harm> harm = tickets.read(officer, wanted.ticket());
    if (no.isEmpty() && harm.isEmpty()) {
      no = Optional.of(Refusal.of(HarmRefusal.HARM_UNKNOWN));
    }
    if (no.isEmpty()) {
      no = amount(wanted.amountFen()).or(() -> words(wanted));
    }
    if (no.isPresent()) {
      return new Outcome.Refused<>(no.get());
    }
    Optional<CitizenId> recipient = CitizenId.find(wanted.recipient());
    return recipient.isEmpty()
        ? Outcome.refused(HarmRefusal.RECIPIENT_UNUSABLE)
        : checked(officer, harm.orElseThrow(), recipient.get(), wanted);
  }

  private Outcome<Checked> checked(
      Officer officer, Harm harm, CitizenId recipient, NewRelief wanted) {
    String person = blinds.name(recipient.value());
    if (may.bars(officer, List.of(recipient.value()))) {
      log.barred(officer, harm.key(), person);
      return Outcome.refused(HarmRefusal.OWN_CIRCLE);
    }
    return Outcome.of(new Checked(harm.key(), person, wanted));
  }

  /** Above nothing, and no more than the rules know. */
  Optional<Refusal> amount(long fen) {
    return fen > 0 && fen <= rules.most().amount()
        ? Optional.empty()
        : Optional.of(Refusal.of(HarmRefusal.AMOUNT_UNUSABLE, rules.most().yuanText()));
  }

  private static Optional<Refusal> words(NewRelief wanted) {
    return wanted.caseNo().isEmpty()
        ? Optional.of(Refusal.of(HarmRefusal.CASE_MISSING))
        : HarmWords.wrong(wanted.caseNo(), true).or(() -> HarmWords.wrong(wanted.words(), false));
  }
}
