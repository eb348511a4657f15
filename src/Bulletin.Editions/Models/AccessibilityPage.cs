namespace Bulletin.Editions.Models;

/// <summary>无障碍声明: what this build was checked for, and where it is known to fall short.</summary>
public sealed record AccessibilityPage : Page
{
    /// <summary>The as-of date of the build, as <c>2024年3月5日</c>.</summary>
    public required string AsOf { get; init; }

    /// <summary>How many documents were checked.</summary>
    public required int Documents { get; init; }
}
