package org.accountclosure.closure.model;

import org.jspecify.annotations.Nullable;

/**
 * Somebody wants to sign up; personal data, never kept.
 *
 * @param email the mail address
 * @param publicName what others would see: a name, or that of a company; null if not known yet
 * @param payoutPlace the fingerprint of the place where money would go; null if not known yet
 */
public record SignUp(String email, @Nullable String publicName, @Nullable String payoutPlace) {}
