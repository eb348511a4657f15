using static Bulletin.Content.Sensitive.NumberCharacters;

namespace Bulletin.Content.Sensitive;

/// <summary>What digits may be, from the beginning of one group on.</summary>
/// <param name="text">The whole text.</param>
/// <param name="digits">The digits.</param>
/// <param name="context">What stands around them.</param>
/// <param name="joinsLines">Whether a page shows the lines of the text as one.</param>
/// <remarks>Length and first digits rule out nearly all; the words around are looked at last.</remarks>
internal readonly ref struct NumberCandidate(ReadOnlySpan<char> text, DigitsAhead digits, NumberContext context, bool joinsLines)
{
    // As of 110105(19491231)002X; lists of short numbers have more.
    private const int MostLooseGroups = 4;

    private readonly ReadOnlySpan<char> text = text;
    private readonly DigitsAhead digits = digits;
    private readonly NumberContext context = context;

    /// <summary>The gravest that the digits may be.</summary>
    public bool IsAny(out SensitiveMatch match) => IsIdentity(out match) || IsOld(out match) || IsCard(out match) || IsMobile(out match);

    /// <summary>Whether they are an identity number of 18 characters.</summary>
    public bool IsIdentity(out SensitiveMatch match)
    {
        const int length = IdentityNumber.Length;
        if (digits.Count < length)
            return IsIdentityWithX(out match);
        match = Match(SensitiveKind.IdentityNumber, digits.EndOf(length));
        var number = digits.First(length);
        if (!IdentityNumber.IsOne(number))
            return false;
        return digits.EndsWith(length)
            ? !IsCode(number) && (!digits.IsLoose(length) || digits.Groups(length, out _, out _) <= MostLooseGroups)
            : digits.IsSolid(length) && IsFollowedByOne();
    }

    private SensitiveMatch Match(SensitiveKind kind, int end) => new(kind, digits.Start, end - digits.Start);

    private bool IsIdentityWithX(out SensitiveMatch match)
    {
        const int length = IdentityNumber.Length - 1;
        match = default;
        if (digits.Count != length)
            return false;
        var isLoose = digits.IsLoose(length);
        var x = SkipSeparators(text, digits.EndOf(length), joinsLines, ref isLoose);
        if (x == text.Length || !IsX(text[x]))
            return false;
        match = Match(SensitiveKind.IdentityNumber, x + 1);
        Span<byte> number = stackalloc byte[IdentityNumber.Length];
        digits.First(length).CopyTo(number);
        number[length] = IdentityNumber.X;
        return IdentityNumber.IsOne(number) && (!isLoose || digits.Groups(length, out _, out _) < MostLooseGroups);
    }

    // Two identity numbers with nothing between are as sure as one.
    private bool IsFollowedByOne()
    {
        var at = digits.EndOf(IdentityNumber.Length);
        if (at + IdentityNumber.Length > text.Length)
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

    // 统一社会信用代码 and codes of projects can pass the check of identity numbers.
    private bool IsCode(ReadOnlySpan<byte> number)
    {
        if (CreditCode.IsOne(number) && (number[0] == 9 || context.Has(SensitiveWords.CreditCode)))
            return true;
        // Six digits of a place, a day of this century, a number: no grown-up's.
        return number[6] == 2 && context.Has(SensitiveWords.Thing) && !context.IsOfPerson();
    }

    private bool IsOld(out SensitiveMatch match)
    {
        const int length = IdentityNumber.OldLength;
        match = default;
        if (!digits.EndsWith(length) || !IdentityNumber.IsOldOne(digits.First(length)) || !IsWhole(length))
            return false;
        match = Match(SensitiveKind.OldIdentityNumber, digits.EndOf(length));
        return context.Has(SensitiveWords.Person) || !(context.Has(SensitiveWords.Thing) || context.Has(SensitiveWords.CreditCode));
    }

    private bool IsCard(out SensitiveMatch match)
    {
        match = default;
        if (digits.Count < PaymentCard.LeastLength || !PaymentCard.MayBegin(digits.First(PaymentCard.LeastLength)))
            return false;
        for (var length = PaymentCard.LeastLength; length <= Math.Min(digits.Count, PaymentCard.MostLength); length++)
        {
            if (digits.EndsWith(length) && PaymentCard.HasCheckDigit(digits.First(length)) && IsWhole(length))
            {
                match = Match(SensitiveKind.PaymentCard, digits.EndOf(length));
                return IsNamedCard();
            }
        }

        return false;
    }

    private bool IsNamedCard()
    {
        var number = digits.First(PaymentCard.LeastLength);
        return !context.IsOfficeAccount()
            && (context.Has(SensitiveWords.Card)
                || (PaymentCard.IsUnionPay(number) && !context.Has(SensitiveWords.Thing)));
    }

    private bool IsMobile(out SensitiveMatch match)
    {
        match = default;
        if (digits.Count < LeastDigits)
            return false;
        var prefix = PrefixLength();
        var length = prefix + LeastDigits;
        if (!digits.EndsWith(length) || digits.First(length)[prefix..] is not [1, >= 3, ..] || !IsWhole(length))
            return false;
        match = Match(SensitiveKind.MobileNumber, digits.EndOf(length));
        var isNamed = context.Has(SensitiveWords.Telephone);
        if (prefix > 0 && !isNamed && !context.FollowsPlus())
            return false;
        if (!isNamed && (!HasGroupsOfTelephone(length) || context.Has(SensitiveWords.Number)))
            return false;
        var rest = text[match.End..].TrimStart(' ');
        return rest.IsEmpty || !SensitiveWords.IsUnit(rest[0]);
    }

    // +86 138…, 0086 138…, and 0138… as it was dialled from elsewhere.
    private int PrefixLength() => digits.First(LeastDigits) switch
    {
        [0, 0, 8, 6, ..] => 4,
        [8, 6, ..] => 2,
        [0, ..] => 1,
        _ => 0,
    };

    // 13800138000, 138 0013 8000, 1380 0138 000, 138 00138000; each digit by itself.
    private bool HasGroupsOfTelephone(int length) => digits.Groups(length, out var first, out var second) switch
    {
        1 => true,
        2 => first is 3 or 7,
        3 => (first is 3 or 4) && second == 4,
        var groups => groups == length,
    };

    // Whether so many digits are no part of something longer.
    private bool IsWhole(int length) => !digits.IsLoose(length) && !context.IsPartOfLonger() && !IsContinued(digits.EndOf(length));

    // A letter, a dash with digits, a decimal point: the number is longer than what was read.
    private bool IsContinued(int at)
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
}
