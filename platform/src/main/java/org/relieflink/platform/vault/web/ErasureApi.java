package org.relieflink.platform.vault.web;

import org.relieflink.platform.access.CurrentOfficer;
import org.relieflink.platform.vault.Erasure;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * 销毁接口：asks for the agreement the first time, destroys the second time. The number is never kept.
 */
@RestController
class ErasureApi {
  private final Erasure erasure;
  private final CurrentOfficer current;

  ErasureApi(Erasure erasure, CurrentOfficer current) {
    this.erasure = erasure;
    this.current = current;
  }

  @PostMapping("/api/v1/erasures")
  Erasure.Done erase(@RequestBody Erasure.Wish wish) {
    return erasure.ask(wish, current.get());
  }
}
