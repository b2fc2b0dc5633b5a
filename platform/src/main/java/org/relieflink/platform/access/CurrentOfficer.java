package org.relieflink.platform.access;

import java.util.Optional;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.stereotype.Component;

/** 当前经办人：who is asking, for façades and pages. */
@Component
public class CurrentOfficer {

  public Officer get() {
    return find()
        .orElseThrow(() -> new AuthenticationCredentialsNotFoundException("nobody is signed in"));
  }

  public Optional<Officer> find() {
    return Actor.signedIn();
  }
}
