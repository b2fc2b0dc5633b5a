package org.relieflink.platform.opinion;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.relieflink.law.AmountCalculator;
import org.relieflink.law.AmountProposal;
import org.relieflink.law.AmountRefusal;
import org.relieflink.law.AmountResult;
import org.relieflink.law.Eligibility;
import org.relieflink.law.EligibilityOpinion;
import org.relieflink.law.FactsFile;
import org.relieflink.law.Organ;
import org.relieflink.law.Replay;
import org.relieflink.law.RulePack;
import org.relieflink.law.RulePacks;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.opinion.internal.OpinionSettings;
import org.relieflink.platform.opinion.internal.store.CandidateStore;
import org.relieflink.platform.opinion.internal.store.CandidateStore.Saving;
import org.relieflink.platform.opinion.internal.store.ProposalStore;
import org.relieflink.platform.packs.LivePacks;
import org.relieflink.platform.problem.FieldProblem;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.problem.Refusal;
import org.relieflink.platform.trail.Trail;
import org.relieflink.platform.trail.TrailNote;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 意见的门：the façade of the capability; pages and REST use nothing else. */
@Service
public class Opinions {
  private final CandidateStore candidates;
  private final ProposalStore proposals;
  private final FairnessGauge gauge;
  private final LivePacks packs;
  private final OpinionSettings settings;
  private final Trail trail;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Opinions(
      CandidateStore candidates,
      ProposalStore proposals,
      FairnessGauge gauge,
      LivePacks packs,
      OpinionSettings settings,
      Trail trail,
      ApplicationEventPublisher events,
      Clock clock) {
    this.candidates = candidates;
    this.proposals = proposals;
    this.gauge = gauge;
    this.packs = packs;
    this.settings = settings;
    this.trail = trail;
    this.events = events;
    this.clock = clock;
  }

  /** Last saved first. */
  public List<Candidate> all() {
    return candidates.all();
  }

  public Optional<Candidate> find(long id) {
    return candidates.find(id);
  }

  /** The candidate registered for a party. */
  public Optional<Long> findOfParty(long partyId) {
    return candidates.findByParty(partyId);
  }

  /** All versions of the facts, newest first. */
  public List<Candidate.Version> versions(long id) {
    return candidates.versions(id);
  }

  /** Registers a candidate with the first version of the facts. */
  @Transactional
  public Candidate open(NewCandidate order, Officer officer) {
    long id = candidates.add(order.partyId(), order.name(), officer, clock.instant());
    FactsFile file = order.file().withName(CandidateStore.masked(order.name()));
    candidates.addVersion(id, 1, file, saving(officer));
    trail.record(officer, TrailNote.of("OPINION_OPENED", "candidate", Long.toString(id)));
    return candidates.find(id).orElseThrow();
  }

  /** Adds a version of the facts on top of {@code base}; nothing is overwritten. */
  @Transactional
  public Outcome<Candidate> save(long id, int base, FactsFile file, Officer officer) {
    Optional<Candidate> found = candidates.find(id);
    if (found.isEmpty()) {
      return refused(Refusal.of(OpinionRefusal.NOT_FOUND));
    }
    Candidate candidate = found.get();
    FactsFile masked = file.withName(candidate.version().file().facts().applicant().name());
    if (candidate.version().number() == base
        && masked.json().equals(candidate.version().file().json())) {
      return new Outcome.Done<>(candidate);
    }
    boolean added =
        candidate.version().number() == base
            && candidates.addVersion(id, base + 1, masked, saving(officer));
    if (!added) {
      return refused(Refusal.of(OpinionRefusal.FACTS_STALE, candidate.version().officerName()));
    }
    trail.record(officer, TrailNote.of("OPINION_FACTS_SAVED", "candidate", Long.toString(id)));
    return new Outcome.Done<>(candidates.find(id).orElseThrow());
  }

  /** The opinion on the latest facts. */
  public EligibilityOpinion opinion(Candidate candidate) {
    return opinion(candidate.version().file());
  }

  /** The opinion on facts that are kept nowhere. */
  public EligibilityOpinion opinion(FactsFile file) {
    return Eligibility.assess(file.facts(), file.facts().asOf());
  }

  /** The rule pack for these facts. */
  public Optional<RulePack> pack(FactsFile file) {
    return packs.now().effective(file.facts());
  }

  /** All rule packs as they stand now. */
  public RulePacks packs() {
    return packs.now();
  }

  /** The rule pack that a proposal was made with, which need not be the one of today. */
  public Optional<RulePack> packOf(AmountProposal proposal) {
    return packs.now().find(proposal.pack().id(), proposal.pack().version());
  }

  /** The pack of this office today, for forms. */
  public RulePack ownPack() {
    LocalDate today = LocalDate.now(clock);
    return packs
        .now()
        .effective(settings.place(), today)
        .orElseThrow(
            () ->
                Refusal.of(OpinionRefusal.NO_PACK, settings.place(), today.toString())
                    .asException());
  }

  /** Whether the rules that the facts fall under call this person a minor. */
  public boolean minor(Candidate candidate) {
    FactsFile file = candidate.version().file();
    LocalDate born = file.facts().applicant().birthDate();
    RulePack rules = pack(file).orElseGet(this::ownPack);
    return born != null && rules.minor(born, file.facts().asOf());
  }

  /** The pack of another organ of the same place today; empty where it has none. */
  public Optional<RulePack> packOf(Organ organ) {
    return packs.now().effective(settings.place(), organ, LocalDate.now(clock));
  }

  /** Calculates without saving. */
  public Outcome<AmountProposal> calculate(FactsFile file) {
    Optional<RulePack> pack = pack(file);
    if (pack.isEmpty()) {
      return refused(
          Refusal.of(OpinionRefusal.NO_PACK, file.facts().place(), file.facts().asOf().toString()));
    }
    AmountResult result = AmountCalculator.calculate(file.facts(), pack.get(), file.choices());
    return result instanceof AmountProposal proposal
        ? new Outcome.Done<>(proposal)
        : refused(refusal((AmountRefusal) result));
  }

  private static Refusal refusal(AmountRefusal refusal) {
    return Refusal.of(OpinionRefusal.AMOUNT_REFUSED, refusal.reasons().size())
        .withFields(
            refusal.reasons().stream()
                .map(one -> new FieldProblem(one.step(), one.text(), one.code().code()))
                .toList());
  }

  /** Saves a proposal that lies within the band of its like cases, or has none. */
  @Transactional
  public Outcome<SavedProposal> propose(long id, int base, Officer officer) {
    return propose(id, base, "", officer);
  }

  /**
   * Saves the proposal on the facts of version {@code base}; the same proposal twice is one.
   *
   * @param reason why outside the band of like cases; may be empty within
   */
  @Transactional
  public Outcome<SavedProposal> propose(long id, int base, String reason, Officer officer) {
    Optional<Candidate> found = candidates.find(id);
    if (found.isEmpty()) {
      return refused(Refusal.of(OpinionRefusal.NOT_FOUND));
    }
    Candidate candidate = found.get();
    if (candidate.version().number() != base) {
      return refused(Refusal.of(OpinionRefusal.FACTS_STALE, candidate.version().officerName()));
    }
    Outcome<AmountProposal> calculated = calculate(candidate.version().file());
    return calculated instanceof Outcome.Done<AmountProposal> done
        ? keep(candidate, done.value(), reason, officer)
        : refused(((Outcome.Refused<AmountProposal>) calculated).refusal());
  }

  private Outcome<SavedProposal> keep(
      Candidate candidate, AmountProposal proposal, String reason, Officer officer) {
    List<SavedProposal> earlier = proposals.all(candidate.id());
    if (!earlier.isEmpty() && earlier.get(0).content().equals(proposal.canonicalJson())) {
      return new Outcome.Done<>(earlier.get(0));
    }
    Optional<Fairness.Band> band = compared(candidate, proposal, officer);
    boolean within = band.isEmpty() || band.get().cases().within(proposal.amountFen());
    Optional<Refusal> wrong = LikeReason.wrong(reason, !within);
    if (wrong.isPresent()) {
      return refused(wrong.get());
    }
    Compared compared =
        band.map(one -> Compared.of(one, within ? "" : reason.strip())).orElse(null);
    long id = proposals.add(candidate, proposal, compared, saving(officer));
    trail.record(
        officer,
        TrailNote.of("AMOUNT_SAVED", "proposal", Long.toString(id))
            .resulting(within ? "done" : "outside"));
    events.publishEvent(
        new ProposalSaved(candidate.id(), id, proposal.amountFen(), officer.staffNumber()));
    return new Outcome.Done<>(proposals.find(candidate.id(), id).orElseThrow());
  }

  /** Only what is proposed is compared: of a refusal there is no amount. */
  private Optional<Fairness.Band> compared(
      Candidate candidate, AmountProposal proposal, Officer officer) {
    return proposal.outcome() == AmountProposal.Outcome.PROPOSED
        ? gauge.of(candidate, proposal, officer).decisive(proposal.amountFen())
        : Optional.empty();
  }

  /** Saved proposals, newest first. */
  public List<SavedProposal> proposals(long id) {
    return proposals.all(id);
  }

  public Optional<SavedProposal> findProposal(long id, long proposal) {
    return proposals.find(id, proposal);
  }

  /** Computes a saved proposal again and compares the bytes. */
  public Replay.Verdict replay(SavedProposal proposal) {
    return Replay.check(proposal.content(), packs.now());
  }

  /** A saved proposal with its steps, for showing it. */
  public Optional<AmountProposal> steps(SavedProposal proposal) {
    return Replay.again(proposal.content(), packs.now());
  }

  private Saving saving(Officer officer) {
    return new Saving(officer, clock.instant());
  }

  private static <T> Outcome<T> refused(Refusal refusal) {
    return new Outcome.Refused<>(refusal);
  }
}
