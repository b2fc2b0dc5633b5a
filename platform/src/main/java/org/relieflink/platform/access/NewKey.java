package org.relieflink.platform.access;

/**
 * 要登记的密钥，as the page sent it.
 *
 * @param name what the person calls it
 * @param password of the account, once more
 * @param answer of the browser, RegistrationResponseJSON of WebAuthn
 */
public record NewKey(String name, String password, String answer) {
  @Override
  public String toString() {
    return "NewKey[" + name + "]";
  }
}
