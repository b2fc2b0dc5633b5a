package org.relieflink.platform.transfer.web;

import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.CurrentOfficer;
import org.relieflink.platform.transfer.Callbacks;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/**
 * 回调：CloudEvents of a department's own system; its account signs in, its secret signs the body. 202 = held
 * until those before it are there.
 */
@RestController
class TransferCallbackApi {
  private final Callbacks callbacks;
  private final CurrentOfficer current;

  TransferCallbackApi(Callbacks callbacks, CurrentOfficer current) {
    this.callbacks = callbacks;
    this.current = current;
  }

  @PostMapping("/api/v1/transfer-callbacks")
  ResponseEntity<Callbacks.Taken> take(
      @RequestHeader(name = "Relief-Signature", required = false) @Nullable String signature,
      @RequestBody String body) {
    String signed = signature == null ? "" : signature;
    Callbacks.Taken taken = callbacks.take(current.get(), signed, body).orThrow();
    HttpStatus status = taken.state().equals("HELD") ? HttpStatus.ACCEPTED : HttpStatus.OK;
    return ResponseEntity.status(status).body(taken);
  }
}
