package org.relieflink.platform.leads.internal;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.relieflink.kernel.CaseNumber;
import org.relieflink.law.duty.DutyReading;
import org.relieflink.law.duty.Standing;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Whose;
import org.relieflink.platform.leads.BroughtLeads;
import org.relieflink.platform.leads.Lead;
import org.relieflink.platform.leads.LeadAct;
import org.relieflink.platform.leads.LeadCoverage;
import org.relieflink.platform.leads.LeadMove;
import org.relieflink.platform.leads.LeadQuestion;
import org.relieflink.platform.leads.LeadReason;
import org.relieflink.platform.leads.LeadReceipt;
import org.relieflink.platform.leads.LeadState;
import org.relieflink.platform.leads.LeadView;
import org.relieflink.platform.leads.Leads;
import org.relieflink.platform.leads.LeadsRefusal;
import org.relieflink.platform.leads.UnledParty;
import org.relieflink.platform.leads.internal.LeadWriting.Next;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.problem.Refusal;
import org.relieflink.platform.screening.PartyFile;
import org.relieflink.platform.screening.PartyGlances;
import org.relieflink.platform.screening.PartyGlances.Glance;
import org.relieflink.platform.screening.Screening;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Service
class StoredLeads implements Leads {
  private final LeadRows rows;
  private final LeadWriting writing;
  private final TakeLeads delivery;
  private final CheckMove check;
  private final CoverageRows gaps;
  private final LeadRules rules;
  private final LeadClock clocks;
  private final LeadTrail trail;
  private final Screening screening;
  private final PartyGlances parties;
  private final TransactionTemplate together;
  private final Clock clock;

  StoredLeads(
      LeadRows rows,
      LeadWriting writing,
      TakeLeads delivery,
      CheckMove check,
      CoverageRows gaps,
      LeadRules rules,
      LeadClock clocks,
      LeadTrail trail,
      Screening screening,
      PartyGlances parties,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.rows = rows;
    this.writing = writing;
    this.delivery = delivery;
    this.check = check;
    this.gaps = gaps;
    this.rules = rules;
    this.clocks = clocks;
    this.trail = trail;
    this.screening = screening;
    this.parties = parties;
    this.together = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  @Override
  public Outcome<LeadReceipt> bring(Officer officer, BroughtLeads brought) {
    return delivery.take(officer, brought);
  }

  @Override
  public Outcome<List<Long>> triage(Officer officer, List<Long> asked, LeadMove first) {
    Optional<Refusal> no = unfit(officer, asked, first);
    if (no.isPresent()) {
      return new Outcome.Refused<>(no.get());
    }
    return Objects.requireNonNull(
        together.execute(
            status -> {
              Outcome<List<Long>> done = opened(officer, new TreeSet<>(asked), first);
              if (done instanceof Outcome.Refused<List<Long>>) {
                status.setRollbackOnly();
              }
              return done;
            }));
  }

  private Optional<Refusal> unfit(Officer officer, List<Long> asked, LeadMove first) {
    LeadAct act = first.act();
    boolean fits = act.begins() && act.by() == LeadAct.By.DECIDES;
    Whose own = Whose.ofPlace(officer.unit().place(), false);
    if (!fits || !check.may(officer, act.deed(), own)) {
      return Optional.of(Refusal.of(LeadsRefusal.NOT_FOR_ROLE));
    }
    if (asked.isEmpty()) {
      return Optional.of(Refusal.of(LeadsRefusal.NONE_CHOSEN));
    }
    return asked.size() > MOST
        ? Optional.of(Refusal.of(LeadsRefusal.TOO_MANY, MOST))
        : check.unsaid(first, overrides(act));
  }

  /** Setting aside goes against what the machine found. */
  private static boolean overrides(LeadAct act) {
    return act == LeadAct.SET_ASIDE;
  }

  private Outcome<List<Long>> opened(Officer officer, Set<Long> asked, LeadMove first) {
    Map<Long, Glance> glances = parties.of(asked, officer);
    boolean own =
        asked.stream()
            .map(glances::get)
            .allMatch(one -> one != null && check.may(officer, first.act().deed(), one.whose()));
    if (!own) {
      return Outcome.refused(LeadsRefusal.NOT_FOR_ROLE);
    }
    Set<Long> unled = gaps.unled(officer, asked);
    if (!unled.containsAll(asked)) {
      return Outcome.refused(LeadsRefusal.NO_HIT);
    }
    if (asked.stream().anyMatch(party -> parties.bars(party, officer))) {
      return Outcome.refused(LeadsRefusal.OWN_CIRCLE);
    }
    List<Long> opened = new ArrayList<>();
    for (Long party : asked) {
      Optional<Long> lead = writing.ofParty(officer, party);
      if (lead.isEmpty()) {
        return Outcome.refused(LeadsRefusal.PARTY_TAKEN);
      }
      writing.ground(lead.get());
      LeadMove kept = check.kept(first, overrides(first.act()));
      writing.step(officer, new Next(lead.get(), 1, first.act().first()), kept);
      trail.done(officer, first.act(), lead.get(), kept.words());
      opened.add(lead.get());
    }
    return Outcome.of(opened);
  }

  @Override
  public Outcome<Lead> act(Officer officer, long id, LeadMove move) {
    return move.act() == LeadAct.MATCH
        ? Outcome.refused(LeadsRefusal.PARTY_UNKNOWN)
        : stepped(officer, id, move, "");
  }

  @Override
  public Outcome<Lead> match(Officer officer, long id, String partyNo, LeadMove move) {
    return stepped(officer, id, move, LeadWording.searched(partyNo));
  }

  private Outcome<Lead> stepped(Officer officer, long id, LeadMove move, String partyNo) {
    return Objects.requireNonNull(
        together.execute(
            status -> {
              Outcome<Lead> done = step(officer, id, move, partyNo);
              if (done instanceof Outcome.Refused<Lead>) {
                status.setRollbackOnly();
              }
              return done;
            }));
  }

  private Outcome<Lead> step(Officer officer, long id, LeadMove move, String partyNo) {
    writing.lockLead(id);
    Optional<Lead> found = rows.find(officer, id);
    if (found.isEmpty()) {
      return Outcome.refused(LeadsRefusal.UNKNOWN);
    }
    Lead lead = found.get();
    Optional<Refusal> no = check.refused(officer, lead, move);
    if (no.isEmpty() && move.act() == LeadAct.MATCH) {
      no = unmatched(officer, lead, partyNo);
    }
    if (no.isPresent()) {
      return new Outcome.Refused<>(no.get());
    }
    if (move.act() == LeadAct.MATCH || move.act() == LeadAct.CLOSE) {
      writing.ground(id); // what comes after this is new
    }
    LeadMove kept = check.kept(move, lead.overrides(move.act()));
    LeadState state = move.act().to(lead.state());
    writing.step(officer, new Next(id, lead.version() + 1, state), kept);
    trail.done(officer, move.act(), id, kept.words());
    return Outcome.of(rows.find(officer, id).orElseThrow());
  }

  /**
   * A person says which party it is; a name is no ground. Parties that this officer may not see are
   * as unknown as those that are not there.
   */
  private Optional<Refusal> unmatched(Officer officer, Lead lead, String partyNo) {
    Optional<PartyFile> party =
        screening
            .findPartyByNumber(partyNo, officer)
            .filter(one -> one.place().equals(lead.whose().unit().place()));
    if (party.isEmpty()) {
      return Optional.of(Refusal.of(LeadsRefusal.PARTY_UNKNOWN));
    }
    String caseNo = CaseNumber.of(lead.caseNo());
    if (!caseNo.isEmpty() && !caseNo.equals(CaseNumber.of(party.get().caseNo()))) {
      return Optional.of(Refusal.of(LeadsRefusal.PARTY_OF_OTHER_CASE));
    }
    if (parties.bars(party.get().id(), officer)) {
      return Optional.of(Refusal.of(LeadsRefusal.OWN_CIRCLE));
    }
    return writing.matched(lead.id(), party.get().id())
        ? Optional.empty()
        : Optional.of(Refusal.of(LeadsRefusal.PARTY_TAKEN));
  }

  @Override
  public Optional<Lead> find(Officer officer, long id) {
    return rows.find(officer, id);
  }

  @Override
  public Map<Long, Lead> of(Officer officer, Collection<Long> ids) {
    return rows.of(officer, ids);
  }

  @Override
  public List<Lead> list(Officer officer, LeadView view, String caseNo) {
    return rows.list(officer, view, LeadWording.searched(caseNo));
  }

  @Override
  public Map<LeadView, Integer> counts(Officer officer) {
    return rows.counts(officer);
  }

  @Override
  public List<UnledParty> unled(Officer officer) {
    return gaps.unled(officer).stream()
        .filter(one -> one.whose().unit().place().equals(officer.unit().place()))
        .toList();
  }

  @Override
  public List<LeadCoverage> coverage(Officer officer) {
    Map<String, Integer> unled = gaps.unledByPlace(officer);
    Map<String, Integer> unreasoned = gaps.unreasonedByPlace(officer);
    Map<String, Integer> late = new HashMap<>();
    Map<String, Integer> open = new HashMap<>();
    for (Lead lead : rows.since(officer, LeadClock.day(clock.instant()).plusDays(1))) {
      String place = lead.whose().unit().place();
      open.merge(place, lead.state().isLast() ? 0 : 1, Integer::sum);
      late.merge(place, late(lead) ? 1 : 0, Integer::sum);
    }
    Set<String> places = new LinkedHashSet<>(List.of(officer.unit().place()));
    List.of(unled, unreasoned, open).forEach(one -> places.addAll(one.keySet()));
    return places.stream()
        .map(
            place ->
                new LeadCoverage(
                    place,
                    unled.getOrDefault(place, 0),
                    unreasoned.getOrDefault(place, 0),
                    late.getOrDefault(place, 0),
                    open.getOrDefault(place, 0)))
        .toList();
  }

  /** Nobody took it up within the limit. */
  private boolean late(Lead lead) {
    boolean waits = lead.state() == LeadState.NEW || lead.state() == LeadState.PROMPTED;
    return waits && clocks.now(lead).filter(one -> one.standing() == Standing.LATE).isPresent();
  }

  @Override
  public Optional<DutyReading> clock(Lead lead) {
    return clocks.now(lead);
  }

  @Override
  public List<LeadAct> open(Officer officer, Lead lead) {
    return Arrays.stream(LeadAct.values()).filter(act -> check.open(officer, lead, act)).toList();
  }

  @Override
  public List<LeadReason> reasons(LeadAct act) {
    return rules.reasons(act, LeadClock.day(clock.instant()));
  }

  @Override
  public String reasonTitle(String id) {
    return rules.anyReason(id).map(LeadReason::title).orElse(id);
  }

  @Override
  public List<LeadQuestion> questions() {
    return check.questions();
  }
}
