using System.Runtime.InteropServices;
using Bulletin.Content.Diagnostics;

namespace Bulletin.Cli.Commands;

/// <summary>
/// In which language the tool speaks: <c>--lang</c>, else what the environment says. Known
/// before the command line is parsed, since its help is in that language too.
/// </summary>
internal static class UserLanguage
{
    private const int PrimaryLanguage = 0x3ff;
    private const int ChineseOfWindows = 0x04;

    public static Language Of(IReadOnlyList<string> args, Func<string, string?> environment) =>
        Requested(args) ?? OfEnvironment(environment);

    /// <summary><c>zh</c> or <c>en</c>; null for anything else.</summary>
    public static Language? Parse(string? typed) => typed switch
    {
        "zh" => Language.Chinese,
        "en" => Language.English,
        _ => null,
    };

    private static Language? Requested(IReadOnlyList<string> args)
    {
        for (var i = 0; i < args.Count && args[i] != "--"; i++)
        {
            if (args[i] == "--lang" && i + 1 < args.Count)
                return Parse(args[i + 1]);
            if (args[i].StartsWith("--lang=", StringComparison.Ordinal))
                return Parse(args[i]["--lang=".Length..]);
        }

        return null;
    }

    // POSIX.1-2017, 8.2: the first of these that is set and not empty rules.
    private static Language OfEnvironment(Func<string, string?> environment)
    {
        foreach (var name in (ReadOnlySpan<string>)["LC_ALL", "LC_MESSAGES", "LANG"])
        {
            if (environment(name) is { Length: > 0 } locale)
                return locale.StartsWith("zh", StringComparison.OrdinalIgnoreCase) ? Language.Chinese : Language.English;
        }

        return OperatingSystem.IsWindows() && (GetUserDefaultUILanguage() & PrimaryLanguage) == ChineseOfWindows
            ? Language.Chinese
            : Language.English;
    }

    // The tool runs with invariant cultures, so the system is asked.
    [DllImport("kernel32")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern ushort GetUserDefaultUILanguage();
}
