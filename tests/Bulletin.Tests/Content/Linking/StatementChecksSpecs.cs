using Bulletin.Tests.Content.Diagnostics;
using Bulletin.Tests.Sites;

namespace Bulletin.Tests.Content.Linking;

/// <summary>What a text says of its days beside its keys, up to the ends of the calendar.</summary>
public class StatementChecksSpecs
{
    [Theory]
    [InlineData("本通知自印发之日起施行，有效期9999年。")]
    [InlineData("本通知自印发之日起施行，有效期九千年。")]
    [InlineData("本通知有效期9999个月。")]
    [InlineData("本通知自印发之日起施行，有效期101年。")]
    public void A_term_that_nobody_can_mean_gives_no_day(string text) => Assert.Empty(Said("", text));

    [Theory]
    [InlineData("本通知自印发之日起施行，有效期5年。", "2028-12-31")]
    [InlineData("本通知自印发之日起施行，有效期100年。", "2123-12-31")]
    public void A_term_gives_the_day_on_which_it_ends(string text, string day) =>
        Assert.Contains(day, Assert.Single(Said("", text)), StringComparison.Ordinal);

    [Theory]
    [InlineData("written: 9999-12-31", "本通知自印发之日起施行，有效期5年。")]
    [InlineData("written: 9999-12-31", "本通知自印发之日起30日后施行。")]
    [InlineData("written: 9999-12-31\neffective: 9999-12-31", "本通知自印发之日起9999个月后施行。")]
    [InlineData("written: 0001-01-01\neffective: 0001-01-01", "本通知自印发之日起施行，有效期1个月。")]
    [InlineData("published: 9999-12-31", "本通知自印发之日起30日后施行。")]
    [InlineData("published: 9999-12-31\neffective: 9999-12-31", "本通知自印发之日起30日后施行。")]
    [InlineData("published: 0001-01-01", "本通知自印发之日起施行，有效期5年。")]
    public void Days_at_the_ends_of_the_calendar_end_no_build(string keys, string text) => Said(keys, text);

    private static string[] Said(string keys, string text)
    {
        var policy = keys.Split('\n', StringSplitOptions.RemoveEmptyEntries).Aggregate(Sound.PolicyWith("", text), With);
        using var site = TestSite.With(("content/policies/a.md", policy));
        return [.. site.Build().Diagnostics.Select(static one => one.ToString())];
    }

    private static string With(string policy, string line)
    {
        var key = line[..(line.IndexOf(':', StringComparison.Ordinal) + 1)];
        var own = policy.Split('\n').FirstOrDefault(one => one.StartsWith(key, StringComparison.Ordinal));
        return own is null
            ? policy.Replace("\ntitle:", $"\n{line}\ntitle:", StringComparison.Ordinal)
            : policy.Replace(own, line, StringComparison.Ordinal);
    }
}
