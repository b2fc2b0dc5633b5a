package org.relieflink.platform.staff.internal;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * 一步：who, what, to whom, and with what; small numbers, so that a failing order shrinks well.
 *
 * @param actor which of those who can sign in now
 * @param target which account
 * @param value role, unit, post or name
 */
record Step(Kind kind, int actor, int target, int value) {
  enum Kind {
    CREATE,
    RENAME,
    GRANT,
    GRANT_AGAIN,
    WITHDRAW,
    MOVE,
    CLOSE,
    REOPEN,
    RESET,
    UNLOCK,
    AGREE,
    GIVE_POST,
    TAKE_POST,
    CHANGE_POST
  }

  /** Grants and voices come more often: they are what could go wrong. */
  static Arbitrary<Step> any() {
    var kinds =
        Arbitraries.frequency(
            Tuple.of(8, Kind.GRANT),
            Tuple.of(6, Kind.GRANT_AGAIN),
            Tuple.of(6, Kind.AGREE),
            Tuple.of(3, Kind.CREATE),
            Tuple.of(2, Kind.RENAME),
            Tuple.of(2, Kind.WITHDRAW),
            Tuple.of(2, Kind.MOVE),
            Tuple.of(2, Kind.CLOSE),
            Tuple.of(2, Kind.REOPEN),
            Tuple.of(2, Kind.RESET),
            Tuple.of(5, Kind.GIVE_POST),
            Tuple.of(2, Kind.TAKE_POST),
            Tuple.of(2, Kind.CHANGE_POST),
            Tuple.of(1, Kind.UNLOCK));
    var numbers = Arbitraries.integers().between(0, 20);
    return Combinators.combine(kinds, numbers, numbers, numbers).as(Step::new);
  }
}
