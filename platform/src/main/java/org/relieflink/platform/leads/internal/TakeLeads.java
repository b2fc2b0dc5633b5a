package org.relieflink.platform.leads.internal;

import java.util.Objects;
import java.util.Optional;
import org.relieflink.kernel.CitizenId;
import org.relieflink.kernel.PersonName;
import org.relieflink.platform.access.Actor;
import org.relieflink.platform.access.Deed;
import org.relieflink.platform.access.Matter;
import org.relieflink.platform.access.Need;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Reach;
import org.relieflink.platform.access.Unit;
import org.relieflink.platform.access.Whose;
import org.relieflink.platform.leads.BroughtLeads;
import org.relieflink.platform.leads.BroughtLeads.Person;
import org.relieflink.platform.leads.LeadAct;
import org.relieflink.platform.leads.LeadMove;
import org.relieflink.platform.leads.LeadReceipt;
import org.relieflink.platform.leads.LeadState;
import org.relieflink.platform.leads.Leads;
import org.relieflink.platform.leads.LeadsRefusal;
import org.relieflink.platform.leads.internal.LeadWriting.Earlier;
import org.relieflink.platform.leads.internal.LeadWriting.Next;
import org.relieflink.platform.problem.FreeWords;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.problem.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 收下报送的线索。 Takes a delivery as the server, since who brings it need not be able to read it. The
 * pool is not looked at and no other lead either: the answer cannot tell of them.
 */
@Component
class TakeLeads {
  private static final Need WRITE = new Need(Matter.LEAD_NOTICES, Deed.WRITE);

  private final LeadWriting writing;
  private final LeadRules rules;
  private final LeadTrail trail;
  private final Reach reach;
  private final TransactionTemplate apart;

  TakeLeads(
      LeadWriting writing,
      LeadRules rules,
      LeadTrail trail,
      Reach reach,
      PlatformTransactionManager transactions) {
    this.writing = writing;
    this.rules = rules;
    this.trail = trail;
    this.reach = reach;
    this.apart = new TransactionTemplate(transactions);
    this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  Outcome<LeadReceipt> take(Officer officer, BroughtLeads brought) {
    Optional<Refusal> no = refused(officer, brought);
    return no.<Outcome<LeadReceipt>>map(Outcome.Refused::new)
        .orElseGet(
            () ->
                Actor.asServer(
                    () ->
                        Objects.requireNonNull(apart.execute(status -> taken(officer, brought)))));
  }

  private Optional<Refusal> refused(Officer officer, BroughtLeads brought) {
    if (!reach.covers(officer, WRITE, Whose.ofPlace(officer.unit().place(), false))) {
      return Optional.of(Refusal.of(LeadsRefusal.NOT_FOR_ROLE));
    }
    if (!FreeWords.isKey(brought.key())) {
      return Optional.of(Refusal.of(LeadsRefusal.KEY_MISSING));
    }
    if (brought.persons().isEmpty()) {
      return Optional.of(Refusal.of(LeadsRefusal.PERSON_MISSING));
    }
    if (brought.persons().size() > rules.mostPersons()) {
      return Optional.of(Refusal.of(LeadsRefusal.TOO_MANY, rules.mostPersons()));
    }
    return from(officer, brought)
        .or(() -> LeadWording.wrong(brought.caseNo(), false))
        .or(() -> brought.persons().stream().flatMap(one -> wrong(one).stream()).findFirst());
  }

  /** Departments bring as departments; prompts are the procuratorate's own case system's. */
  private static Optional<Refusal> from(Officer officer, BroughtLeads brought) {
    boolean own = officer.unit().line().equals(Unit.PROCURATORATE);
    boolean inside =
        switch (brought.source()) {
          case HANDLER, CASE_SYSTEM, APPLICANT -> true;
          case HIT, RESCREEN, PETITION, WOMEN, DEPARTMENT -> false;
        };
    if (brought.source().standsOnHits() || (!own && (inside || brought.prompt()))) {
      return Optional.of(Refusal.of(LeadsRefusal.SOURCE_UNKNOWN));
    }
    boolean named = brought.handler().isEmpty() || Officer.isStaffNumber(brought.handler());
    return named ? Optional.empty() : Optional.of(Refusal.of(LeadsRefusal.HANDLER_UNUSABLE));
  }

  /** Each person is looked at, not only the first. */
  private static Optional<Refusal> wrong(Person person) {
    boolean plain = person.name().chars().noneMatch(Character::isISOControl);
    if (!plain
        || person.name().length() > Leads.LONGEST_NAME
        || PersonName.find(person.name()).isEmpty()) {
      return Optional.of(Refusal.of(LeadsRefusal.NAME_UNUSABLE));
    }
    if (!person.number().isEmpty() && CitizenId.find(person.number()).isEmpty()) {
      return Optional.of(Refusal.of(LeadsRefusal.NUMBER_UNUSABLE));
    }
    return LeadWording.wrong(person.known(), true);
  }

  private Outcome<LeadReceipt> taken(Officer officer, BroughtLeads brought) {
    writing.lock(officer.staffNumber());
    Optional<Earlier> earlier = writing.earlier(officer.staffNumber(), brought.key());
    if (earlier.isPresent()) {
      return again(earlier.get(), brought);
    }
    int today = writing.broughtToday(officer.staffNumber());
    if (today + brought.persons().size() > rules.mostADay()) {
      return Outcome.refused(LeadsRefusal.TOO_MANY_TODAY, rules.mostADay());
    }
    long intake = writing.intake(officer, brought);
    LeadAct act = brought.prompt() ? LeadAct.PROMPT : LeadAct.BRING;
    LeadState state = act.first();
    for (Person person : brought.persons()) {
      long lead = writing.ofPerson(officer, brought, intake, person);
      writing.step(officer, new Next(lead, 1, state), LeadMove.of(act, 0));
    }
    trail.brought(officer, intake, writing.keys(brought));
    return Outcome.of(new LeadReceipt(intake, brought.persons().size()));
  }

  /** The same call once more gives the same receipt; another content is refused. */
  private Outcome<LeadReceipt> again(Earlier earlier, BroughtLeads brought) {
    return earlier.fingerprint().equals(writing.fingerprint(brought))
        ? Outcome.of(new LeadReceipt(earlier.id(), earlier.persons()))
        : Outcome.refused(LeadsRefusal.KEY_REUSED);
  }
}
