package org.relieflink.platform.access.internal;

import java.util.List;
import org.relieflink.platform.access.CodeChecked;
import org.relieflink.platform.access.FactorAct;
import org.relieflink.platform.access.FactorEvent;
import org.relieflink.platform.access.FactorState;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.internal.FactorStore.Hashed;
import org.relieflink.platform.access.internal.RecoveryCodes.Code;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** 第二步的开头和改动：the first one of an account brings ten recovery codes, whatever it is. */
@Component
class FactorBook {
  private final FactorStore store;
  private final RecoveryCodes codes;
  private final ApplicationEventPublisher events;

  FactorBook(FactorStore store, RecoveryCodes codes, ApplicationEventPublisher events) {
    this.store = store;
    this.codes = codes;
    this.events = events;
  }

  /** 新的恢复码，和要存的散列。 */
  record Fresh(List<Code> made, List<Hashed> hashed) {
    static final Fresh NONE = new Fresh(List.of(), List.of());

    @Override
    public String toString() {
      return "Fresh[" + made.size() + "]";
    }
  }

  /** Outside of the transaction: Argon2 is slow on purpose. */
  Fresh fresh() {
    List<Code> made = codes.next();
    return new Fresh(
        made, made.stream().map(code -> new Hashed(code.place(), codes.hash(code))).toList());
  }

  /** For who has no second step yet. Works as the server. */
  Fresh freshFor(Officer officer) {
    return store.find(officer.staffNumber()).isPresent() ? Fresh.NONE : fresh();
  }

  /** Opens the second step of the account; the codes that are good now, none when it was open. */
  Fresh open(String staffNumber, Fresh fresh) {
    if (!store.add(staffNumber)) {
      return Fresh.NONE;
    }
    store.putCodes(staffNumber, fresh.hashed);
    return fresh;
  }

  /** Whether a phone is one of the ways; only with an open second step. */
  boolean phone(Officer officer) {
    return store.find(officer.staffNumber()).filter(FactorState::phone).isPresent();
  }

  /** The last way is gone: so are the recovery codes. */
  void close(Officer officer) {
    store.remove(officer.staffNumber());
  }

  /** Ends the other sessions, says it to the trail, and hands out the codes. */
  CodeChecked changed(Officer officer, FactorAct act, Fresh given) {
    store.countChange(officer.staffNumber());
    events.publishEvent(new FactorEvent(officer, act, "done"));
    return CodeChecked.right(given.made.stream().map(Code::text).toList());
  }
}
