package org.relieflink.law;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 本院自己发布过的一份规则包。A pack that an office released itself.
 *
 * @param endedOn the first day on which it applies no more, or null while it is in use
 */
public record OwnPack(PackFile file, @Nullable LocalDate endedOn) {}
