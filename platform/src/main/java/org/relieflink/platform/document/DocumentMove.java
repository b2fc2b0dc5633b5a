package org.relieflink.platform.document;

/**
 * 一步要做的。
 *
 * @param version what the page was made of: {@link Document#version}
 * @param words why; may be empty where none are wanted
 * @param key idempotency key; looked at for issuing
 */
public record DocumentMove(DocumentAct act, int version, String words, String key) {
  public DocumentMove {
    words = words.strip();
    key = key.strip();
  }

  public static DocumentMove of(DocumentAct act, int version) {
    return new DocumentMove(act, version, "", "");
  }
}
