using System.Collections.Immutable;

namespace Bulletin.Editions.Models;

/// <summary>无障碍声明: what this build was checked for, by what, for which day, and where it is known to fall short.</summary>
public sealed record AccessibilityPage : Page
{
    /// <summary>The as-of date of the build, as <c>2024年3月5日</c>.</summary>
    public required string AsOf { get; init; }

    /// <summary>What made and checked the pages, with its version.</summary>
    public required string Generator { get; init; }

    /// <summary>Whether the theme is the built-in one, which the tests of the program look at in browsers.</summary>
    public required bool IsThemeTested { get; init; }

    /// <summary>How many documents were checked.</summary>
    public required int Documents { get; init; }

    /// <summary>The colours of each edition whose theme names its pairs.</summary>
    public required ImmutableArray<ContrastSummary> Contrasts { get; init; }

    /// <summary>What the build found amiss in documents, by rule.</summary>
    public required ImmutableArray<KnownFault> Faults { get; init; }

    /// <summary>The files that are offered beside the texts, by format: nobody but their authors can check these.</summary>
    public required ImmutableArray<FormatCount> Files { get; init; }
}

/// <summary>How many pairs of colours an edition uses, and the least contrast of any, such as <c>7.03</c>.</summary>
public sealed record ContrastSummary(string Edition, int Pairs, string Least);

/// <summary>A rule that documents break: its name, its code and in how many places.</summary>
public sealed record KnownFault(string Title, string Code, int Places);

/// <summary>A format in capitals, such as PDF, and how many files have it.</summary>
public sealed record FormatCount(string Format, int Files);
