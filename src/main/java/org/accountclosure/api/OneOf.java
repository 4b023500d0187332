package org.accountclosure.api;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A text that is a code of the enum; the message names them all. Null is left to others. */
@Documented
@Constraint(validatedBy = OneOf.Validator.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@interface OneOf {

  Class<? extends Enum<?>> value();

  String message() default "is not one of the codes";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Checks it. */
  final class Validator implements ConstraintValidator<OneOf, String> {

    private List<String> codes = List.of();

    @Override
    public void initialize(OneOf constraint) {
      codes = Arrays.stream(constraint.value().getEnumConstants()).map(Enum::name).toList();
    }

    @Override
    public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
      if (text == null || codes.contains(text)) {
        return true;
      }
      context.disableDefaultConstraintViolation();
      context
          .buildConstraintViolationWithTemplate("must be one of " + String.join(", ", codes))
          .addConstraintViolation();
      return false;
    }
  }
}
