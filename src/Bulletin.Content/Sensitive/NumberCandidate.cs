using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using static Bulletin.Content.Sensitive.NumberCharacters;

namespace Bulletin.Content.Sensitive;

/// <summary>Digits in one or more groups, from the beginning of one group on, and what they may be.</summary>
/// <param name="text">The whole text.</param>
/// <param name="start">The first digit of a group.</param>
/// <param name="context">What stands around it.</param>
/// <param name="joinsLines">Whether a page shows the lines of the text as one.</param>
internal ref struct NumberCandidate(ReadOnlySpan<char> text, int start, NumberContext context, bool joinsLines)
{
    private const int MostDigits = PaymentCard.MostLength;

    // As of 110105(19491231)002X; lists of short numbers have more.
    private const int MostLooseGroups = 4;

    private readonly ReadOnlySpan<char> text = text;
    private readonly NumberContext context = context;
    private DigitBuffer buffer;
    private int count;

    // The lengths of the first groups: telephone numbers have habits.
    private int groups;
    private int first;
    private int second;

    // Whether a separator was among the groups that parts numbers, too.
    private bool isLoose;

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
                if (groups == 0 && count == IdentityNumber.Length && IsGlued(at + 1))
                {
                    match = new(SensitiveKind.IdentityNumber, start, at + 1 - start);
                    return true;
                }
            }

            if (next == 0)
                next = at;
            if (count > MostDigits)
                return isFound;
            CountGroup(at - from);
            if (KindOf(at, out var end) is { } kind && (!isFound || kind < match.Kind))
                (match, isFound) = (new(kind, start, end - start), true);
            var gap = SkipSeparators(at, ref isLoose);
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

    // Two identity numbers with nothing between are as sure as one.
    private readonly bool IsGlued(int at)
    {
        if (at + IdentityNumber.Length > text.Length || !IdentityNumber.IsOne(Digits))
            return false;
        Span<byte> behind = stackalloc byte[IdentityNumber.Length];
        for (var i = 0; i < behind.Length; i++)
        {
            var isCheck = i == behind.Length - 1 && IsX(text[at + i]);
            var digit = isCheck ? IdentityNumber.X : Digit(text[at + i]);
            if (digit < 0)
                return false;
            behind[i] = (byte)digit;
        }

        return IdentityNumber.IsOne(behind);
    }

    // What the digits so far are, if the number ends here.
    private SensitiveKind? KindOf(int at, out int end)
    {
        end = at;
        var isLooseWithX = isLoose;
        if (count == IdentityNumber.Length - 1 && IndexOfX(at, ref isLooseWithX) is var x and >= 0)
        {
            buffer[count] = IdentityNumber.X;
            if (IdentityNumber.IsOne(((ReadOnlySpan<byte>)buffer)[..IdentityNumber.Length]) && (!isLooseWithX || groups < MostLooseGroups))
            {
                end = x + 1;
                return SensitiveKind.IdentityNumber;
            }
        }

        if (count == IdentityNumber.Length && IdentityNumber.IsOne(Digits) && !IsCode() && (!isLoose || groups <= MostLooseGroups))
            return SensitiveKind.IdentityNumber;
        if (count < LeastDigits || isLoose || context.IsPartOfLonger() || IsContinued(at))
            return null;
        if (count == IdentityNumber.OldLength && IdentityNumber.IsOldOne(Digits) && IsOldNumber())
            return SensitiveKind.OldIdentityNumber;
        if (count is >= PaymentCard.LeastLength and <= PaymentCard.MostLength && PaymentCard.HasCheckDigit(Digits) && IsCard())
            return SensitiveKind.PaymentCard;
        return IsMobile(at) ? SensitiveKind.MobileNumber : null;
    }

    private readonly int IndexOfX(int at, ref bool loose) =>
        SkipSeparators(at, ref loose) is var x && x < text.Length && IsX(text[x]) ? x : -1;

    private readonly int SkipSeparators(int at, ref bool loose)
    {
        var count = 0;
        for (; at < text.Length; at++)
        {
            var character = text[at];
            if (IsUnseen(character) || (IsBlank(character) && at > 0 && IsBlank(text[at - 1]) && IsJoint(character)))
                continue;
            var isStrict = IsSeparator(character) || (joinsLines && IsBlank(character));
            if ((!isStrict && !IsLooseSeparator(character)) || ++count > MostSeparators)
                break;
            loose |= !isStrict;
        }

        return at;
    }

    // However many blanks there are, a page shows one.
    private readonly bool IsJoint(char blank) => joinsLines || blank is ' ' or '\t';

    // 统一社会信用代码 and codes of projects can pass the check of identity numbers.
    private readonly bool IsCode()
    {
        if (CreditCode.IsOne(Digits) && (Digits[0] == 9 || context.Has(SensitiveWords.CreditCode)))
            return true;
        // Six digits of a place, a day of this century, a number: no grown-up's.
        return Digits[6] == 2 && context.Has(SensitiveWords.Thing) && !context.IsOfPerson();
    }

    private readonly bool IsOldNumber() =>
        context.Has(SensitiveWords.Person) || !(context.Has(SensitiveWords.Thing) || context.Has(SensitiveWords.CreditCode));

    private readonly bool IsCard() => !context.IsOfficeAccount()
        && (context.Has(SensitiveWords.Card)
            ? PaymentCard.IsUnionPay(Digits) || PaymentCard.IsOther(Digits)
            : PaymentCard.IsUnionPay(Digits) && !context.Has(SensitiveWords.Thing));

    private readonly bool IsMobile(int at)
    {
        var prefix = PrefixLength();
        if (count - prefix != LeastDigits || Digits[prefix..] is not [1, >= 3, ..])
            return false;
        var isNamed = context.Has(SensitiveWords.Telephone);
        if (prefix > 0 && !isNamed && !context.FollowsPlus())
            return false;
        if (!isNamed && (!HasGroupsOfTelephone() || context.Has(SensitiveWords.Number)))
            return false;
        var rest = text[at..].TrimStart(' ');
        return rest.IsEmpty || !SensitiveWords.IsUnit(rest[0]);
    }

    // +86 138…, 0086 138…, and 0138… as it was dialled from elsewhere.
    private readonly int PrefixLength() => Digits switch
    {
        [0, 0, 8, 6, ..] => 4,
        [8, 6, ..] => 2,
        [0, ..] => 1,
        _ => 0,
    };

    // 13800138000, 138 0013 8000, 1380 0138 000, 138 00138000; each digit by itself.
    private readonly bool HasGroupsOfTelephone() => groups switch
    {
        1 => true,
        2 => first is 3 or 7,
        3 => (first is 3 or 4) && second == 4,
        _ => groups == count,
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
