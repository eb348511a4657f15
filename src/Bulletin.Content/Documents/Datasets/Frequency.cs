using System.Collections.Immutable;

namespace Bulletin.Content.Documents.Datasets;

/// <summary>How often a dataset is brought up to date (更新频率).</summary>
public enum Frequency
{
    Unknown,
    RealTime,
    Daily,
    Weekly,
    Monthly,
    Quarterly,
    HalfYearly,
    Yearly,
    Irregular,
    Never,
}

/// <summary>Names and lengths of the frequencies.</summary>
public static class Frequencies
{
    /// <summary>In the order of <see cref="Frequency"/>, from the second.</summary>
    public static readonly ImmutableArray<string> Chinese = ["实时", "每日", "每周", "每月", "每季度", "每半年", "每年", "不定期", "不再更新"];

    // The EU's table of frequencies, which DCAT-AP 3 demands for dct:accrualPeriodicity.
    private static readonly ImmutableArray<string> Codes =
        ["UNKNOWN", "CONT", "DAILY", "WEEKLY", "MONTHLY", "QUARTERLY", "ANNUAL_2", "ANNUAL", "IRREG", "NEVER"];

    public static string? ToChinese(this Frequency frequency) => frequency == Frequency.Unknown ? null : Chinese[(int)frequency - 1];

    /// <summary>The code in the EU Vocabularies' frequency table.</summary>
    public static string Code(this Frequency frequency) => Codes[(int)frequency];

    /// <summary>The name in addresses: <c>annual-2</c>.</summary>
    public static string ToSlug(this Frequency frequency) => frequency.Code().ToLowerInvariant().Replace('_', '-');

    /// <summary>The day by which the next update is expected; null when nobody promised one.</summary>
    public static DateOnly? NextAfter(this Frequency frequency, DateOnly last) => frequency switch
    {
        // After the last year there is no day.
        _ when last.Year == DateOnly.MaxValue.Year => null,
        Frequency.RealTime or Frequency.Daily => last.AddDays(1),
        Frequency.Weekly => last.AddDays(7),
        Frequency.Monthly => last.AddMonths(1),
        Frequency.Quarterly => last.AddMonths(3),
        Frequency.HalfYearly => last.AddMonths(6),
        Frequency.Yearly => last.AddYears(1),
        _ => null,
    };
}
