namespace Bulletin.Content.Sensitive;

/// <summary>What should not stand in a text that everybody may read, the gravest first.</summary>
public enum SensitiveKind
{
    /// <summary>公民身份号码 of 18 characters whose check character is right (GB 11643-1999).</summary>
    IdentityNumber,

    /// <summary>密级标志: 绝密, 机密 or 秘密 as a mark of the document (保守国家秘密法, art. 24; GB/T 9704-2012, 7.2.2).</summary>
    SecrecyMark,

    /// <summary>An identity number of 15 digits, as it was issued until 1999. It has no check character.</summary>
    OldIdentityNumber,

    /// <summary>The number of a payment card whose check digit is right (ISO/IEC 7812-1, annex B).</summary>
    PaymentCard,

    /// <summary>A mobile telephone number of 11 digits.</summary>
    MobileNumber,

    /// <summary>Where somebody lives: an address under a heading such as 家庭住址.</summary>
    HomeAddress,

    /// <summary>内部文件, 不得外传 and the like as a mark of the document.</summary>
    InternalMark,

    /// <summary>The note that a document is not to be disclosed, such as （此件不予公开）.</summary>
    NotDisclosedNote,
}

public static class SensitiveKinds
{
    public static bool IsNumber(this SensitiveKind kind) =>
        kind is SensitiveKind.IdentityNumber or SensitiveKind.OldIdentityNumber or SensitiveKind.PaymentCard or SensitiveKind.MobileNumber;
}

/// <summary>Something sensitive within a text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Where it begins, in UTF-16 units.</param>
/// <param name="Length">How long it is, in UTF-16 units, separators included.</param>
public readonly record struct SensitiveMatch(SensitiveKind Kind, int Start, int Length)
{
    public int End => Start + Length;
}
