package org.relieflink.platform.vault.web;

import java.util.List;
import org.relieflink.platform.vault.KeyRotation;
import org.relieflink.platform.vault.KeyState;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** 钥匙接口：keys in use and their rotation, for programs. */
@RestController
class KeyApi {
  private final KeyRotation rotation;
  private final KeyDesk desk;

  KeyApi(KeyRotation rotation, KeyDesk desk) {
    this.rotation = rotation;
    this.desk = desk;
  }

  /** Keys in use, oldest first, and how many rows still need an old one. */
  record Keys(List<KeyState> keys, long outdated) {}

  record Started(String job) {}

  @GetMapping("/api/v1/keys")
  Keys keys() {
    return new Keys(rotation.keys(), rotation.outdated());
  }

  @PostMapping("/api/v1/keys/rotation")
  Started start() {
    return new Started(Long.toString(desk.rotate()));
  }
}
