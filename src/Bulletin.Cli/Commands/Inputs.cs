using System.CommandLine;
using System.Globalization;
using Bulletin.Cli.Terminal;
using Bulletin.Content.Configuration;
using Bulletin.Content.Diagnostics;
using Bulletin.Content.Identifiers;

namespace Bulletin.Cli.Commands;

/// <summary>The options that commands share, and the reading of their values.</summary>
internal static class Inputs
{
    public static Argument<string> Site(Tool tool) => Folder("SITE", ArgumentArity.ZeroOrOne, CommandTexts.Site, tool);

    /// <summary>A folder. A mistyped option must not pass for one.</summary>
    public static Argument<string> Folder(string name, ArgumentArity arity, Wording meaning, Tool tool)
    {
        var argument = new Argument<string>(name) { Arity = arity, Description = meaning.In(tool.Language) };
        argument.Validators.Add(static result =>
        {
            if (result.Tokens is [{ Value: ['-', _, ..] option }])
                result.AddError(option);
        });
        return argument;
    }

    public static Option<string> Text(string name, string value, Wording meaning, Tool tool) =>
        new(name) { HelpName = value, Description = meaning.In(tool.Language) };

    public static Option<bool> Flag(string name, Wording meaning, Tool tool) =>
        new(name) { Arity = ArgumentArity.Zero, Description = meaning.In(tool.Language) };

    public static Option<string> Lang(Tool tool)
    {
        var option = Text("--lang", "zh|en", CommandTexts.Lang, tool);
        option.Recursive = true;
        option.Validators.Add(static result =>
        {
            if (result.Tokens is [var token] && UserLanguage.Parse(token.Value) is null)
                result.AddError(token.Value);
        });
        return option;
    }

    /// <summary>The full path of a folder with site.yml.</summary>
    public static string SiteFolder(ParseResult parsed, Argument<string> argument)
    {
        var typed = parsed.GetValue(argument) ?? ".";
        var full = FullPath(typed);
        if (!Directory.Exists(full))
            throw new UsageException(UsageTexts.NoSuchFolder(typed));
        if (!File.Exists(Path.Combine(full, SiteReader.File)))
            throw new UsageException(UsageTexts.NoSite(typed));
        return full;
    }

    /// <summary>Whether a folder with site.yml was typed.</summary>
    public static bool IsSite(string typed) => typed.Length > 0 && File.Exists(Path.Combine(FullPath(typed), SiteReader.File));

    /// <summary>The full path of a folder that was typed, which a variable without a value may have left empty.</summary>
    public static string FullPath(string typed) =>
        typed.Length > 0
            ? Path.TrimEndingDirectorySeparator(Path.GetFullPath(typed))
            : throw new UsageException(UsageTexts.NoSuchFolder(typed));

    public static DateOnly? Date(ParseResult parsed, Option<string> option)
    {
        if (parsed.GetValue(option) is not { } typed)
            return null;
        return Moment.TryParse(typed, out var moment) && moment.Clock is null
            ? moment.Day
            : throw new UsageException(UsageTexts.BadDate(option.Name, typed));
    }

    public static int? Number(ParseResult parsed, Option<string> option)
    {
        if (parsed.GetValue(option) is not { } typed)
            return null;
        return int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and < 65536
            ? number
            : throw new UsageException(UsageTexts.BadNumber(option.Name, typed));
    }

    public static string? BaseUrl(ParseResult parsed, Option<string> option) =>
        parsed.GetValue(option) is { } typed ? Address(typed) : null;

    private static string Address(string typed) =>
        Uri.TryCreate(typed, UriKind.Absolute, out var uri) && uri is { Scheme: "http" or "https", Query: "", Fragment: "", UserInfo: "" }
            ? typed
            : throw new UsageException(UsageTexts.BadAddress(typed));
}
