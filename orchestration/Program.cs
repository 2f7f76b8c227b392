using Reelhouse.Orchestration.Commands;

return await CommandLine.RunAsync(args, new Terminal(Console.Out, Console.Error, !Console.IsErrorRedirected, TimeProvider.System));
