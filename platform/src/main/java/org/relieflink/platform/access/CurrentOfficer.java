package org.relieflink.platform.access;

import java.util.Optional;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** 当前经办人：who is asking, for façades and pages. */
@Component
public class CurrentOfficer {

  public Officer get() {
    return find()
        .orElseThrow(() -> new AuthenticationCredentialsNotFoundException("nobody is signed in"));
  }

  public Optional<Officer> find() {
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication != null && authentication.getPrincipal() instanceof Officer officer
        ? Optional.of(officer)
        : Optional.empty();
  }
}
