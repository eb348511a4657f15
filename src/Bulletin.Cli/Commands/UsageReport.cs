using System.CommandLine;
using System.CommandLine.Parsing;
using Bulletin.Cli.Terminal;
using Bulletin.Content.Diagnostics;
using Bulletin.Content.Fields;

namespace Bulletin.Cli.Commands;

/// <summary>What is wrong with a command line, in words of our own: the library speaks English only.</summary>
internal static class UsageReport
{
    public static Wording Of(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        if (Options(parsed).FirstOrDefault() is { } unknown)
            return UsageTexts.UnknownOption(unknown, EditDistance.Nearest(unknown, Names(command)));
        if (parsed.UnmatchedTokens is [var first, ..])
            return Unmatched(command, first);
        var error = parsed.Errors[0];
        if ((error.SymbolResult as OptionResult ?? error.SymbolResult?.Parent as OptionResult) is { } option)
        {
            var name = option.Option.Name;
            return option.Tokens.Count == 0 ? UsageTexts.NeedsValue(name, option.Option.HelpName ?? "")
                : option.IdentifierTokenCount > 1 ? UsageTexts.GivenTwice(name)
                : UsageTexts.BadValue(name, option.Tokens[0].Value);
        }

        return command.Arguments.FirstOrDefault(argument => argument.Arity.MinimumNumberOfValues > 0) is { } missing
            ? UsageTexts.MissingArgument(missing.HelpName ?? missing.Name)
            : new(error.Message, error.Message);
    }

    // What looks like an option but is none: the library takes the first for an argument and leaves the others over.
    private static IEnumerable<string> Options(ParseResult parsed) => parsed.CommandResult.Command.Arguments
        .SelectMany(argument => parsed.GetResult(argument)?.Tokens.Select(token => token.Value) ?? [])
        .Concat(parsed.UnmatchedTokens)
        .Where(token => token is ['-', _, ..]);

    private static Wording Unmatched(Command command, string token) => command.Subcommands.Count > 0
        ? UsageTexts.UnknownCommand(token, EditDistance.Nearest(token, command.Subcommands.Select(child => child.Name)))
        : UsageTexts.TooMany(token);

    private static IEnumerable<string> Names(Command command)
    {
        for (Symbol? symbol = command; symbol is Command one; symbol = one.Parents.FirstOrDefault())
        {
            foreach (var option in one.Options)
                yield return option.Name;
        }
    }
}
