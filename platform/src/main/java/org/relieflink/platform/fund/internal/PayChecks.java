package org.relieflink.platform.fund.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.relieflink.kernel.PersonName;
import org.relieflink.law.LegalBasis;
import org.relieflink.platform.access.Actor;
import org.relieflink.platform.access.Unit;
import org.relieflink.platform.fund.PayBatch.Finding;
import org.relieflink.platform.fund.PayBatch.Found;
import org.relieflink.platform.fund.PayCheck;
import org.relieflink.platform.fund.internal.BatchStore.Item;
import org.relieflink.platform.fund.internal.PayeeStore.Stored;
import org.relieflink.platform.harm.LivingReliefs;
import org.relieflink.platform.harm.LivingReliefs.Standing;
import org.relieflink.platform.pool.HardshipPool;
import org.relieflink.platform.pool.LiveRecord;
import org.relieflink.platform.pool.Person;
import org.relieflink.platform.pool.SourceStatus;
import org.relieflink.platform.pool.SourceStatus.Freshness;
import org.relieflink.platform.vault.Blinds;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 付款前核一遍：met, not met, or unknown; unknown never becomes met by itself. The server asks, since the
 * payer may not read the lists; what comes out is a code, never a value of a list.
 */
@Component
class PayChecks {
  private static final Logger LOG = LoggerFactory.getLogger(PayChecks.class);

  private final HardshipPool pool;
  private final LivingReliefs reliefs;
  private final PayeeStore payees;
  private final FundStore store;
  private final PayRules rules;
  private final Blinds blinds;
  private final TransactionTemplate reading;

  /** Up to a savepoint: a ledger that cannot be asked spoils no other answer. */
  private final TransactionTemplate apart;

  PayChecks(
      HardshipPool pool,
      LivingReliefs reliefs,
      PayeeStore payees,
      FundStore store,
      PayRules rules,
      Blinds blinds,
      PlatformTransactionManager transactions) {
    this.pool = pool;
    this.reliefs = reliefs;
    this.payees = payees;
    this.store = store;
    this.rules = rules;
    this.blinds = blinds;
    this.reading = new TransactionTemplate(transactions);
    this.reading.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    this.reading.setReadOnly(true);
    this.apart = new TransactionTemplate(transactions);
    this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
  }

  /** What was found of each payment, by its id. */
  Map<Long, List<Finding>> of(String place, List<Item> items, FundDay now) {
    return Actor.asServer(
        () ->
            Objects.requireNonNull(
                reading.execute(
                    status -> {
                      Freshness deaths = freshness();
                      Map<Long, List<Finding>> found = new HashMap<>();
                      items.forEach(one -> found.put(one.id(), of(place, one, deaths, now)));
                      return found;
                    })));
  }

  /** As old as the oldest register of deaths; none where one is missing. */
  private Freshness freshness() {
    List<Freshness> all =
        pool.sources().stream()
            .filter(one -> rules.deaths().contains(one.contractId()))
            .map(SourceStatus::freshness)
            .toList();
    if (all.size() < rules.deaths().size() || all.contains(Freshness.NONE)) {
      return Freshness.NONE;
    }
    return all.contains(Freshness.STALE) ? Freshness.STALE : Freshness.FRESH;
  }

  private List<Finding> of(String place, Item item, Freshness deaths, FundDay now) {
    Optional<SealedPayee> payee = payees.open(item.payee());
    List<Person> persons = payee.map(one -> pool.personsOf(one.person())).orElse(List.of());
    List<Finding> findings = new ArrayList<>();
    findings.add(decided(place, item, now));
    findings.add(alive(persons, deaths));
    findings.add(payee.map(one -> identity(one, persons)).orElse(gone(PayCheck.IDENTITY)));
    findings.add(twice(place, item));
    findings.add(
        payee.map(one -> account(place, item, one, persons)).orElse(gone(PayCheck.ACCOUNT)));
    findings.add(fresh(deaths));
    return findings;
  }

  private static Finding finding(PayCheck check, Found found, String note) {
    return new Finding(check, found, note, "", "", "");
  }

  /** A word for it holds as long as these facts do. */
  private Finding unknown(PayCheck check, String note, Object facts) {
    String known = blinds.name("fund facts\n" + check + "\n" + note + "\n" + facts);
    return new Finding(check, Found.UNKNOWN, note, known, "", "");
  }

  private static Finding met(PayCheck check) {
    return finding(check, Found.MET, "");
  }

  /** Who was destroyed on request is paid by hand, if at all. */
  private static Finding gone(PayCheck check) {
    return finding(check, Found.NOT_MET, "PAYEE_DESTROYED");
  }

  private Finding decided(String place, Item item, FundDay now) {
    long held = store.account(place, item.commitment()).map(Held::fen).orElse(0L);
    if (held != item.fen()) {
      return finding(PayCheck.DECIDED, Found.NOT_MET, "AMOUNT_CHANGED");
    }
    return now.day().isAfter(item.lapsesOn())
        ? finding(PayCheck.DECIDED, Found.NOT_MET, "LAPSED")
        : met(PayCheck.DECIDED);
  }

  private Finding alive(List<Person> persons, Freshness deaths) {
    boolean dead =
        persons.stream()
            .flatMap(one -> one.records().stream())
            .anyMatch(one -> rules.deaths().contains(one.contractId()));
    if (dead) {
      return finding(PayCheck.ALIVE, Found.NOT_MET, "DEAD");
    }
    return deaths == Freshness.NONE
        ? finding(PayCheck.ALIVE, Found.UNKNOWN, "NO_REGISTER")
        : met(PayCheck.ALIVE);
  }

  /** Records of lists that are not of the dead. */
  private List<LiveRecord> living(List<Person> persons) {
    return persons.stream()
        .flatMap(one -> one.records().stream())
        .filter(one -> !rules.deaths().contains(one.contractId()))
        .toList();
  }

  private Finding identity(SealedPayee payee, List<Person> persons) {
    List<LiveRecord> records = living(persons);
    if (records.isEmpty()) {
      return finding(PayCheck.IDENTITY, Found.UNKNOWN, "NOT_IN_POOL");
    }
    Optional<PersonName> name = PersonName.find(payee.name());
    long same = records.stream().filter(one -> PersonName.find(one.name()).equals(name)).count();
    if (same == 0) {
      return finding(PayCheck.IDENTITY, Found.NOT_MET, "OTHER_NAME");
    }
    return same < records.size()
        ? unknown(PayCheck.IDENTITY, "SOME_OTHER_NAME", names(records))
        : met(PayCheck.IDENTITY);
  }

  private static SortedSet<String> names(List<LiveRecord> records) {
    return records.stream()
        .map(LiveRecord::name)
        .map(String::valueOf)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @LegalBasis(instrument = "zzw-2014-3", article = "一次性救助")
  private Finding twice(String place, Item item) {
    Unit office = Unit.of(place, null);
    try {
      Standing standing =
          Objects.requireNonNull(
              apart.execute(status -> reliefs.of(item.person(), office, item.caseNo())));
      if (standing.sameHarm() > 0) {
        return finding(PayCheck.DOUBLE, Found.NOT_MET, "SAME_HARM");
      }
      if (standing.otherHarms() > 0) {
        return unknown(PayCheck.DOUBLE, "OTHER_HARM", standing);
      }
      return standing.own()
          ? met(PayCheck.DOUBLE)
          : finding(PayCheck.DOUBLE, Found.UNKNOWN, "NOT_IN_LEDGER");
    } catch (RuntimeException unasked) {
      LOG.warn("item {} was not looked up: {}", item.id(), unasked.getClass().getName());
      return finding(PayCheck.DOUBLE, Found.UNKNOWN, "NOT_ASKED");
    }
  }

  private Finding account(String place, Item item, SealedPayee payee, List<Person> persons) {
    Optional<Stored> bound = payees.bound(place, item.commitment());
    if (bound.map(one -> one.shown().id() != item.payee()).orElse(true)) {
      return finding(PayCheck.ACCOUNT, Found.NOT_MET, "PAYEE_CHANGED");
    }
    if (!payees.seal(payee).equals(bound.orElseThrow().shown().seal())) {
      return finding(PayCheck.ACCOUNT, Found.NOT_MET, "SEAL_BROKEN");
    }
    return payee.guardian().isEmpty() ? met(PayCheck.ACCOUNT) : minded(payee, persons);
  }

  /** The lists may name a guardian: another one, or none, is for a person to judge. */
  private Finding minded(SealedPayee payee, List<Person> persons) {
    List<String> named =
        persons.stream()
            .flatMap(one -> one.records().stream())
            .map(LiveRecord::guardian)
            .filter(Objects::nonNull)
            .map(one -> String.valueOf(one.citizenId()))
            .toList();
    if (named.contains(payee.guardian())) {
      return met(PayCheck.ACCOUNT);
    }
    String note = named.isEmpty() ? "GUARDIAN_UNNAMED" : "GUARDIAN_OTHER";
    return unknown(PayCheck.ACCOUNT, note, new TreeSet<>(named));
  }

  private static Finding fresh(Freshness deaths) {
    return switch (deaths) {
      case FRESH -> met(PayCheck.FRESH);
      case STALE -> finding(PayCheck.FRESH, Found.UNKNOWN, "STALE");
      case NONE -> finding(PayCheck.FRESH, Found.UNKNOWN, "NO_REGISTER");
    };
  }
}
