package org.relieflink.platform.meeting.web;

import java.util.List;
import org.relieflink.platform.access.CurrentOfficer;
import org.relieflink.platform.meeting.Unresolved;
import org.relieflink.platform.meeting.UnresolvedMatter;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** 季度联合会议清单的接口。 What is not resolved, for systems. */
@RestController
class UnresolvedApi {
  private final Unresolved unresolved;
  private final CurrentOfficer current;

  UnresolvedApi(Unresolved unresolved, CurrentOfficer current) {
    this.unresolved = unresolved;
    this.current = current;
  }

  @GetMapping("/api/v1/unresolved")
  List<UnresolvedMatter> list() {
    return unresolved.list(current.get());
  }
}
