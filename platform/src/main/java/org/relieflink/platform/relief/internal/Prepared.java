package org.relieflink.platform.relief.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.relief.ReliefState;
import org.relieflink.platform.relief.internal.HelpRows.NewHelp;
import org.relieflink.platform.relief.internal.Named.Signer;

/**
 * 备好的一步：everything that a step needs, looked up and found fit before anything moves.
 *
 * @param whom the officer that the act names
 * @param signers a new round
 * @param seat that is taken away; 0 = none
 * @param due of a paper that is owed
 * @param person who joins
 * @param help what another office is asked for
 */
record Prepared(
    @Nullable Officer whom,
    List<Signer> signers,
    @Nullable Bound bound,
    @Nullable ReliefState back,
    long seat,
    @Nullable LocalDate due,
    @Nullable Applicant person,
    @Nullable NewHelp help) {
  static final Prepared NOTHING = new Prepared(null, List.of(), null, null, 0, null, null, null);

  Prepared naming(Officer officer) {
    return new Prepared(officer, signers, bound, back, seat, due, person, help);
  }

  Prepared asking(List<Signer> round) {
    return new Prepared(whom, round, bound, back, seat, due, person, help);
  }

  Prepared saying(Bound content) {
    return new Prepared(whom, signers, content, back, seat, due, person, help);
  }

  Prepared backTo(ReliefState state) {
    return new Prepared(whom, signers, bound, state, seat, due, person, help);
  }

  Prepared removing(long id) {
    return new Prepared(whom, signers, bound, back, id, due, person, help);
  }

  Prepared dueOn(LocalDate day) {
    return new Prepared(whom, signers, bound, back, seat, day, person, help);
  }

  Prepared about(Applicant one) {
    return new Prepared(whom, signers, bound, back, seat, due, one, help);
  }

  Prepared helpedBy(NewHelp wanted) {
    return new Prepared(whom, signers, bound, back, seat, due, person, wanted);
  }

  Officer officer() {
    return Objects.requireNonNull(whom);
  }

  ReliefState to() {
    return Objects.requireNonNull(back);
  }

  /** How many are asked in one step. */
  int count(ReliefState state) {
    return (int) signers.stream().filter(one -> one.state() == state).count();
  }
}
