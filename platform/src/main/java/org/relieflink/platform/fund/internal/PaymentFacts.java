package org.relieflink.platform.fund.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Unit;
import org.relieflink.platform.pool.HardshipPool;
import org.relieflink.platform.relief.DecidedCases;
import org.springframework.stereotype.Component;

/** 付款的几件事实，给盯着钱的看：asked by the server itself; a number opened here goes no further. */
@Component
public class PaymentFacts {
  private final PayeeStore payees;
  private final PayRules rules;
  private final HardshipPool pool;
  private final MayFund may;
  private final DecidedCases cases;

  PaymentFacts(
      PayeeStore payees, PayRules rules, HardshipPool pool, MayFund may, DecidedCases cases) {
    this.payees = payees;
    this.rules = rules;
    this.pool = pool;
    this.may = may;
    this.cases = cases;
  }

  /** Amounts in fen up to which a batch wants fewer releases than above, smallest first. */
  public List<Long> limits(LocalDate day) {
    return rules.limits(day);
  }

  /**
   * 一个收款人的证号。
   *
   * @param guardian empty = the account is the beneficiary's own
   */
  public record Numbers(String person, String guardian) {
    /** Of everybody concerned. */
    public List<String> all() {
      return guardian.isEmpty() ? List.of(person) : List.of(person, guardian);
    }

    @Override
    public String toString() {
      return "Numbers";
    }
  }

  /** Empty when the payee was destroyed. */
  public Optional<Numbers> numbers(long payee) {
    return payees.open(payee).map(one -> new Numbers(one.person(), one.guardian()));
  }

  /** Whether a register of deaths has the person. */
  public boolean dead(String number) {
    return pool.personsOf(number).stream()
        .flatMap(one -> one.records().stream())
        .anyMatch(one -> rules.deaths().contains(one.contractId()));
  }

  /** Whether the officer has to keep away from anybody with one of these numbers. */
  public boolean bars(Officer officer, List<String> numbers) {
    return numbers.stream().anyMatch(one -> may.bars(officer, one));
  }

  /** Whether the case that is bound to the proposal grants nothing (any more). */
  public boolean undecided(String place, long candidate, long proposal) {
    return cases
        .ofProposal(Unit.of(place, null), candidate, proposal)
        .map(one -> one.grantedFen() == 0)
        .orElse(false);
  }
}
