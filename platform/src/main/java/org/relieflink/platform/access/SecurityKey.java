package org.relieflink.platform.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * 安全密钥：a key of FIDO2 that one carries, or the one inside of a computer or phone (passkey), as its
 * person sees it in the list.
 *
 * @param id of this server
 * @param name what the person calls it
 * @param usedAt when it last signed in; null = not yet
 * @see <a href="https://www.w3.org/TR/webauthn-3/">WebAuthn Level 3</a>
 */
public record SecurityKey(long id, String name, Instant registeredAt, @Nullable Instant usedAt) {}
