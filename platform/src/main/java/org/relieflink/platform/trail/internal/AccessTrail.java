package org.relieflink.platform.trail.internal;

import org.relieflink.platform.access.AccessRefused;
import org.relieflink.platform.access.AccountCreated;
import org.relieflink.platform.access.FactorEvent;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.OfficerSignedIn;
import org.relieflink.platform.access.OfficerSignedOut;
import org.relieflink.platform.access.SessionEvent;
import org.relieflink.platform.access.SignInManner;
import org.relieflink.platform.access.SignInRefused;
import org.relieflink.platform.trail.Trail;
import org.relieflink.platform.trail.TrailNote;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** 登录和越权的留痕：writes what the access capability announces. */
@Component
class AccessTrail {
  private final Trail trail;

  AccessTrail(Trail trail) {
    this.trail = trail;
  }

  @EventListener
  void on(OfficerSignedIn event) {
    trail.record(event.officer(), TrailNote.of("SIGNED_IN", event.manner().code(), ""));
  }

  @EventListener
  void on(OfficerSignedOut event) {
    trail.record(event.officer(), TrailNote.of("SIGNED_OUT", "", ""));
  }

  /**
   * Nobody is signed in yet: the number as typed, or as the provider named it, is the object, the
   * system the writer.
   */
  @EventListener
  void on(SignInRefused event) {
    String kind = event.manner() == SignInManner.PASSWORD ? "account" : event.manner().code();
    var note = TrailNote.of("SIGN_IN_REFUSED", kind, event.staffNumber());
    trail.record(Officer.SYSTEM, note.resulting(event.locked() ? "locked" : "refused"));
  }

  /** A wrong code or key: whoever did it is not sure to be the person of the account. */
  @EventListener
  void on(FactorEvent event) {
    boolean failed = event.act().failed();
    var note = TrailNote.of(event.act().name(), "account", event.officer().staffNumber());
    trail.record(
        failed ? Officer.SYSTEM : event.officer(), failed ? note.resulting(event.result()) : note);
  }

  @EventListener
  void on(SessionEvent event) {
    var note = TrailNote.of(event.act().name(), "session", Long.toString(event.session()));
    trail.record(event.officer(), note);
  }

  @EventListener
  void on(AccountCreated event) {
    var note = TrailNote.of("ACCOUNT_CREATED", "account", event.officer().staffNumber());
    trail.record(Officer.SYSTEM, note);
  }

  @EventListener
  void on(AccessRefused event) {
    var note = TrailNote.of("ACCESS_REFUSED", "address", event.method() + " " + event.path());
    trail.record(event.officer(), note.resulting("refused"));
  }
}
