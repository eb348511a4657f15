using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using static Bulletin.Content.Sensitive.NumberCharacters;

namespace Bulletin.Content.Sensitive;

/// <summary>Digits in one or more groups, from the beginning of one group on, and what they may be.</summary>
/// <param name="text">The whole text.</param>
/// <param name="start">The first digit of a group.</param>
/// <param name="context">What stands around it.</param>
internal ref struct NumberCandidate(ReadOnlySpan<char> text, int start, NumberContext context)
{
    private const int MostDigits = PaymentCard.MostLength;

    private readonly ReadOnlySpan<char> text = text;
    private readonly NumberContext context = context;
    private DigitBuffer buffer;
    private int count;

    // The lengths of the first three groups: telephone numbers have habits.
    private int groups;
    private int first;
    private int second;

    /// <param name="match">The gravest that the digits may be.</param>
    /// <param name="next">Where the search goes on when they are nothing.</param>
    public bool Read(out SensitiveMatch match, out int next)
    {
        match = default;
        next = 0;
        var isFound = false;
        var at = start;
        while (true)
        {
            var from = at;
            for (; at < text.Length && Digit(text[at]) is >= 0 and var digit; at++)
            {
                if (count < MostDigits)
                    buffer[count] = (byte)digit;
                count++;
            }

            if (next == 0)
                next = at;
            if (count > MostDigits)
                return isFound;
            CountGroup(at - from);
            if (KindOf(at, out var end) is { } kind && (!isFound || kind < match.Kind))
                (match, isFound) = (new(kind, start, end - start), true);
            var gap = SkipSeparators(at);
            if (gap == at || gap == text.Length || Digit(text[gap]) < 0)
                return isFound;
            at = gap;
        }
    }

    private void CountGroup(int length)
    {
        groups++;
        if (groups == 1)
            first = length;
        else if (groups == 2)
            second = length;
    }

    [UnscopedRef]
    private readonly ReadOnlySpan<byte> Digits => ((ReadOnlySpan<byte>)buffer)[..count];

    // What the digits so far are, if the number ends here.
    private SensitiveKind? KindOf(int at, out int end)
    {
        end = at;
        if (count == IdentityNumber.Length - 1 && IndexOfX(at) is var x and >= 0)
        {
            buffer[count] = IdentityNumber.X;
            if (IdentityNumber.IsOne(((ReadOnlySpan<byte>)buffer)[..IdentityNumber.Length]))
            {
                end = x + 1;
                return SensitiveKind.IdentityNumber;
            }
        }

        if (count == IdentityNumber.Length && IdentityNumber.IsOne(Digits) && !IsCode())
            return SensitiveKind.IdentityNumber;
        if (count < 11 || context.IsPartOfLonger() || IsContinued(at))
            return null;
        if (count == IdentityNumber.OldLength && IdentityNumber.IsOldOne(Digits) && IsOldNumber())
            return SensitiveKind.OldIdentityNumber;
        if (count is >= PaymentCard.LeastLength and <= PaymentCard.MostLength && PaymentCard.HasCheckDigit(Digits) && IsCard())
            return SensitiveKind.PaymentCard;
        return count == 11 && IsMobile(at) ? SensitiveKind.MobileNumber : null;
    }

    private readonly int IndexOfX(int at) => SkipSeparators(at) is var x && x < text.Length && IsX(text[x]) ? x : -1;

    private readonly int SkipSeparators(int at)
    {
        var count = 0;
        for (; at < text.Length; at++)
        {
            if (!IsUnseen(text[at]) && (!IsSeparator(text[at]) || ++count > MostSeparators))
                break;
        }

        return at;
    }

    // 统一社会信用代码 and codes of projects can pass the check of identity numbers.
    private readonly bool IsCode()
    {
        if (CreditCode.IsOne(Digits) && (Digits[0] == 9 || context.Has(SensitiveWords.CreditCode)))
            return true;
        // Six digits of a place, a day of this century, a number: no grown-up's.
        return Digits[6] == 2 && context.Has(SensitiveWords.Thing) && !context.Has(SensitiveWords.Person);
    }

    private readonly bool IsOldNumber() =>
        context.Has(SensitiveWords.Person) || !(context.Has(SensitiveWords.Thing) || context.Has(SensitiveWords.CreditCode));

    private readonly bool IsCard() => !context.IsOfficeAccount()
        && (context.Has(SensitiveWords.Card)
            ? PaymentCard.IsUnionPay(Digits) || PaymentCard.IsOther(Digits)
            : PaymentCard.IsUnionPay(Digits) && !context.Has(SensitiveWords.Thing));

    private readonly bool IsMobile(int at)
    {
        if (Digits is not [1, >= 3, ..] || !HasGroupsOfTelephone())
            return false;
        if (context.Has(SensitiveWords.Number) && !context.Has(SensitiveWords.Telephone))
            return false;
        var rest = text[at..].TrimStart(' ');
        return rest.IsEmpty || !SensitiveWords.IsUnit(rest[0]);
    }

    // 13800138000, 138 0013 8000, 138 00138000.
    private readonly bool HasGroupsOfTelephone() => groups switch
    {
        1 => true,
        2 => first is 3 or 7,
        3 => first == 3 && second == 4,
        _ => false,
    };

    // A letter, a dash with digits, a decimal point: the number is longer than what was read.
    private readonly bool IsContinued(int at)
    {
        if (at == text.Length)
            return false;
        if (IsLetter(text[at]))
            return true;
        if (!IsDash(text[at]) || at + 1 == text.Length || Digit(text[at + 1]) < 0)
            return false;
        // 13900139000-13700137000 are two numbers.
        var next = at + 1;
        while (next < text.Length && next - at <= 12 && Digit(text[next]) >= 0)
            next++;
        return next - at - 1 != 11;
    }

    [InlineArray(MostDigits)]
    private struct DigitBuffer
    {
        private byte first;
    }
}
